import { Kbd, Modal, Table } from '@mantine/core';

const shortcuts: readonly (readonly [string, readonly string[]])[] = [
  ['Go to a page, report, resource or action', ['Ctrl', 'K']],
  ['This list', ['?']],
  ['Analyse what is chosen', ['Ctrl', 'Enter']],
  ['Findings: next, previous', ['j', 'k']],
  ['Findings: open the chosen one', ['Enter']],
  ['Findings: to its lines', ['e']],
  ['Findings: search', ['/']],
  ['Drawing: larger, smaller, fit, full size', ['+', '−', '0', '1']],
  ['Drawing: move', ['←', '↑', '→', '↓']],
];

/** Every shortcut there is; those of one letter work only outside of text fields. */
export function KeyboardHelp({ opened, close }: { opened: boolean; close(): void }) {
  return (
    <Modal opened={opened} onClose={close} title="Keyboard" size="md">
      <Table>
        <Table.Tbody>
          {shortcuts.map(([what, keys]) => (
            <Table.Tr key={what}>
              <Table.Td>{what}</Table.Td>
              <Table.Td ta="right">
                {keys.map((key) => (
                  <Kbd key={key} ml={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
