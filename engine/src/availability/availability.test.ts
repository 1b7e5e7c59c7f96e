import { describe, expect, test } from 'vitest';
import { graphOf } from '../graph/graph.ts';
import { services } from '../services/index.ts';
import { architectureFrom } from '../testing/architecture.ts';
import { availabilityOf } from './availability.ts';

const byId = new Map(services.map((service) => [service.id, service]));
const of = (text: string) => availabilityOf(graphOf(architectureFrom('terraform', text)), byId);

const shop = (multiZone: boolean) => `
resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
resource "aws_internet_gateway" "g" { vpc_id = aws_vpc.v.id }
resource "aws_subnet" "a" {
  vpc_id                  = aws_vpc.v.id
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = true
}
resource "aws_subnet" "b" {
  vpc_id                  = aws_vpc.v.id
  availability_zone       = "eu-west-1b"
  map_public_ip_on_launch = true
}
resource "aws_security_group" "web" {
  vpc_id = aws_vpc.v.id
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_security_group" "db" {
  vpc_id = aws_vpc.v.id
  ingress {
    protocol        = "tcp"
    from_port       = 5432
    to_port         = 5432
    security_groups = [aws_security_group.web.id]
  }
}
resource "aws_instance" "app" {
  instance_type               = "m6i.large"
  subnet_id                   = aws_subnet.a.id
  associate_public_ip_address = true
  vpc_security_group_ids      = [aws_security_group.web.id]
}
resource "aws_db_instance" "db" {
  engine                 = "postgres"
  instance_class         = "db.m6g.large"
  multi_az               = ${multiZone}
  vpc_security_group_ids = [aws_security_group.db.id]
}
`;

describe('promised availability', () => {
  test('goes along the path, and names what limits it', () => {
    const { fraction, path } = of(shop(false));
    expect(path.map(({ resource }) => resource)).toEqual([
      'aws_instance.app',
      'aws_db_instance.db',
    ]);
    const product = path.reduce((sum, { percent }) => (sum * percent) / 100, 1);
    expect(fraction).toBeCloseTo(product, 9);
  });

  test('is better with a database in two zones', () => {
    const [one, two] = [of(shop(false)), of(shop(true))];
    expect(two.fraction).toBeGreaterThan(one.fraction ?? 1);
  });

  test('is not stated where the internet reaches nothing', () => {
    expect(of('resource "aws_sqs_queue" "q" {}').fraction).toBeUndefined();
  });
});
