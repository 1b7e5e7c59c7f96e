import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { Icon } from '../parts/icon.tsx';
import classes from './rail.module.css';
import { schemes } from './schemes.ts';

/** Light, dark, or what the system says. */
export function ThemeMenu({ open }: { open: boolean }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const current = schemes.find(({ value }) => value === colorScheme) ?? schemes[0];
  return (
    <Menu position="right-end" offset={8}>
      <Menu.Target>
        <UnstyledButton
          className={classes.entry}
          aria-label={`Theme: ${current.label}`}
          title={open ? undefined : 'Theme'}
        >
          <Icon name={current.icon} />
          <span className={classes.word}>Theme</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map(({ value, label, icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon name={icon} size={16} />}
            rightSection={value === colorScheme ? <Icon name="check" size={16} /> : null}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
