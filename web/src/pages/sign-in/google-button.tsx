import { Button, Modal, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { signInWith } from './sign-in.ts';
import classes from './sign-in-page.module.css';

/** Signs in with Google; in the local suite with an address of one's own, as no Google is there. */
export function GoogleButton({ failed }: { failed(error: unknown): void }) {
  const [asks, { open, close }] = useDisclosure();
  const [email, setEmail] = useState('ada@example.org');
  const { data: isLocal } = useQuery({
    queryKey: ['accounts-are-local'],
    queryFn: async () => (await import('../../session/firebase-auth.ts')).accountsAreLocal(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isLocal === undefined) return <div style={{ height: 70 }} />;

  return (
    <>
      <span className={classes.or}>or</span>
      <Button
        variant="default"
        fullWidth
        size="md"
        leftSection={<GoogleSign />}
        onClick={() => (isLocal ? open() : void signInWith({}).catch(failed))}
      >
        Continue with Google
      </Button>
      <Modal opened={asks} onClose={close} title="Google, in the local suite">
        <Text size="sm" mb="md">
          The emulators know no real Google accounts. Name one, and the Auth emulator takes your
          word.
        </Text>
        <TextInput
          label="Google account"
          type="email"
          data-autofocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button
          mt="md"
          fullWidth
          onClick={() => {
            close();
            void signInWith({ localEmail: email.trim() }).catch(failed);
          }}
        >
          Continue
        </Button>
      </Modal>
    </>
  );
}

/** Google's own sign in its own colours, as its brand rules ask. */
function GoogleSign() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path
        fill="#4285F4"
        d="M17.64 9.2c0-.64-.06-1.25-.16-1.84H9v3.48h4.84a4.14 4.14 0 0 1-1.8 2.72v2.26h2.92a8.78 8.78 0 0 0 2.68-6.62z"
      />
      <path
        fill="#34A853"
        d="M9 18c2.430 0 4.470-.8 5.960-2.180l-2.920-2.260c-.8.540-1.840.860-3.040.860-2.340 0-4.330-1.580-5.040-3.710H.96v2.330A9 9 0 0 0 9 18z"
      />
      <path
        fill="#FBBC05"
        d="M3.960 10.710A5.400 5.400 0 0 1 3.680 9c0-.6.1-1.170.280-1.710V4.960H.96A9 9 0 0 0 0 9c0 1.450.350 2.830.960 4.040z"
      />
      <path
        fill="#EA4335"
        d="M9 3.580c1.320 0 2.510.450 3.440 1.350l2.580-2.580A9 9 0 0 0 .96 4.960l3 2.330C4.670 5.160 6.660 3.580 9 3.580z"
      />
    </svg>
  );
}
