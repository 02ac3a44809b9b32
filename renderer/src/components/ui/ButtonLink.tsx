import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

interface ButtonAnchorProps
  extends ButtonProps, Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> {
  readonly ref?: Ref<HTMLAnchorElement>;
}

const ButtonAnchor = (props: ButtonAnchorProps): ReactNode => <Button component="a" {...props} />;

/** A button that goes somewhere: looks like one, is a link to everybody else. */
export const ButtonLink = createLink(ButtonAnchor);
