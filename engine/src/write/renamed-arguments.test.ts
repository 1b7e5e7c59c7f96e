import { expect, test } from 'vitest';
import { analyze } from '../analyze.ts';
import { terraformFaults } from '../testing/check-terraform.ts';
import { testGrammars } from '../testing/grammars.ts';
import { renamedArguments } from './renamed-arguments.table.ts';
import { shapeOf } from './shapes.ts';

const grammars = await testGrammars();
const codeOf = (content: string): string =>
  analyze([{ name: 'main.tf', content }], { grammars }).codeTemplate;

test('older arguments are written as the provider that the code names takes them', () => {
  const code = codeOf(`resource "aws_eip" "e" {
  vpc = true
}
resource "azurerm_subnet" "s" {
  name                 = "s"
  resource_group_name  = "g"
  virtual_network_name = "v"
  address_prefix       = "10.0.0.0/24"
}
resource "google_sql_database_instance" "d" {
  database_version = "MYSQL_8_0"
  settings {
    tier = "db-f1-micro"
    ip_configuration {
      require_ssl = true
    }
  }
}
resource "google_secret_manager_secret" "s" {
  secret_id = "s"
  replication {
    automatic = true
  }
}
`);
  expect(code).toContain('domain = "vpc"');
  expect(code).toContain('address_prefixes     = ["10.0.0.0/24"]');
  expect(code).toContain('ssl_mode = "ENCRYPTED_ONLY"');
  expect(code).toContain('auto {}');
  expect(terraformFaults(code)).toEqual([]);
});

test('what stands there under the new name stays', () => {
  const code = codeOf(
    'resource "aws_db_instance" "d" {\n  name    = "old"\n  db_name = "new"\n  instance_class = "db.t3.micro"\n}\n',
  );
  expect(code).toContain('"new"');
  expect(code).not.toContain('"old"');
});

test.each(Object.entries(renamedArguments).filter(([type]) => shapeOf(type)))(
  '%s has no such argument any more',
  (type, renamed) => {
    for (const { from, to } of renamed) {
      const path = from.split('.');
      const inner = path
        .slice(0, -1)
        .reduce((shape, name) => shape?.blocks.get(name)?.shape, shapeOf(type));
      expect(inner, `${type} ${from}`).toBeDefined();
      expect(inner?.arguments.has(path.at(-1) ?? ''), from).toBe(false);
      if (to !== undefined)
        expect(inner?.arguments.has(to) || inner?.blocks.has(to), to).toBe(true);
    }
  },
);
