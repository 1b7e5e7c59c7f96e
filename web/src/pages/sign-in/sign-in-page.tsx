import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link, Navigate, useLocation, useSearchParams } from 'react-router';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { pathAfterSignIn } from '../../session/require-sign-in.tsx';
import { useSession } from '../../session/session.ts';
import { Page } from '../../shell/page.tsx';
import { useChosen } from '../analyse/chosen.ts';
import { GoogleButton } from './google-button.tsx';
import { refusedPassword } from './refused-password.ts';
import { signIn, signUp } from './sign-in.ts';
import classes from './sign-in-page.module.css';

export function SignInPage() {
  return <SignInForm key="sign-in" isNew={false} />;
}

export function SignUpPage() {
  return <SignInForm key="sign-up" isNew />;
}

/** Signing in, or making an account; both lead back to where one was. */
function SignInForm({ isNew }: { isNew: boolean }) {
  const session = useSession();
  const { search } = useLocation();
  const [parameters] = useSearchParams();
  const chosen = useChosen();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();

  if (session.state === 'signed-in') return <Navigate to={pathAfterSignIn(parameters)} replace />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    setError(undefined);
    (isNew ? signUp : signIn)(email.trim(), password)
      .catch(setError)
      .finally(() => setRunning(false));
  };
  const refused = refusedPassword(error);
  const kept = chosen.files.length > 0 || chosen.words.trim() !== '';

  return (
    <Page title={isNew ? 'Sign up' : 'Sign in'}>
      <div className={classes.page}>
        {kept && (
          <p className={classes.kept}>
            What you want to analyse is kept and starts when you are back.
          </p>
        )}
        <form className={classes.form} onSubmit={submit}>
          {error !== undefined && refused === undefined && <ProblemAlert error={error} />}
          <TextInput
            label="E-mail"
            type="email"
            name="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label="Password"
            name="password"
            autoComplete={isNew ? 'new-password' : 'current-password'}
            {...(isNew
              ? { description: 'At least 8 characters; 15 or more are better.', minLength: 8 }
              : {})}
            maxLength={256}
            required
            value={password}
            error={refused}
            errorProps={{ role: 'alert' }}
            aria-invalid={refused !== undefined} // as Mantine's other inputs do by themselves
            onChange={(event) => {
              setPassword(event.currentTarget.value);
              if (refused !== undefined) setError(undefined);
            }}
          />
          <Button type="submit" size="md" loading={isRunning} fullWidth>
            {isNew ? 'Make an account' : 'Sign in'}
          </Button>
          <GoogleButton failed={setError} />
        </form>
        <p className={classes.other}>
          {isNew ? 'You have an account?' : 'No account yet?'}{' '}
          <Link to={`${isNew ? '/sign-in' : '/sign-up'}${search}`}>
            {isNew ? 'Sign in' : 'Sign up'}
          </Link>
        </p>
        <p className={classes.other}>
          <Link to="/privacy">What is stored and sent</Link>
        </p>
      </div>
    </Page>
  );
}
