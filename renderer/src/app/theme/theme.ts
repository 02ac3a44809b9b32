import {
  Button,
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  Input,
  type MantineColorsTuple,
  Menu,
  Portal,
  Select,
  Textarea,
} from '@mantine/core';

/** Ten steps around the one accent; screens use the tokens, only Mantine's own parts read this. */
const accent: MantineColorsTuple = [
  '#e7edf5',
  '#d3deec',
  '#b3c7e0',
  '#9cbde8',
  '#6f93c3',
  '#4a72a6',
  '#33598a',
  '#1f3a5f',
  '#18304f',
  '#0e1a2b',
];

const sans = 'var(--sans)';

export const theme = createTheme({
  fontFamily: sans,
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: sans, fontWeight: '700' },
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  fontSizes: { xs: 'var(--fs-12)', sm: 'var(--fs-13)', md: 'var(--fs-14)', lg: 'var(--fs-16)' },
  lineHeights: { xs: '1.34', sm: '1.54', md: '1.43', lg: '1.5' },
  spacing: {
    xs: 'var(--sp-1)',
    sm: 'var(--sp-2)',
    md: 'var(--sp-3)',
    lg: 'var(--sp-4)',
    xl: 'var(--sp-6)',
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', variant: 'default' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    Select: Select.extend({ defaultProps: { size: 'sm', allowDeselect: false } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true, minRows: 2 } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm' } }),
    Menu: Menu.extend({
      // Without the placeholder the first entry has the focus, and the menu holds nothing but entries.
      defaultProps: {
        transitionProps: { duration: 0 },
        position: 'bottom-start',
        withInitialFocusPlaceholder: false,
      },
    }),
    // Inside the work area, so that a screen reader finds menus in a landmark.
    Portal: Portal.extend({ defaultProps: { target: '#work' } }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--nonconforming)',
  '--mantine-color-default': 'var(--bg)',
  '--mantine-color-default-hover': 'var(--surface)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--surface)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-light': 'var(--accent-bg)',
  '--mantine-primary-color-light-color': 'var(--text)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent)',
};

/** Mantine's own variables, bound to the tokens so that both schemes come from one place. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--input-height-sm': 'var(--control)',
    '--button-height-sm': 'var(--control)',
  },
  light: shared,
  dark: shared,
});
