import { describe } from 'vitest';
import { facetTable, notApplicable, unknown } from '../../testing/facet-table.ts';

const hours = 730;

describe('RDS and Aurora', () => {
  facetTable({
    'left to the defaults': {
      terraform:
        'resource "aws_db_instance" "d" {\n  engine = "mysql"\n  instance_class = "db.t3.micro"\n  allocated_storage = 20\n}',
      on: { terraform: 'aws_db_instance.d' },
      service: 'aws-rds-instance',
      facets: {
        encryptedAtRest: false,
        publicEndpoint: false,
        multiZone: false,
        automaticBackups: false,
        backupRetentionDays: 0,
        deletionProtection: false,
        automaticUpgrades: true,
        storageType: 'gp2',
        tlsRequired: false,
      },
      monthlyUsd: hours * 0.017 + 20 * 0.115,
    },
    'left to the defaults of the API': {
      cloudformation:
        'Resources: {D: {Type: "AWS::RDS::DBInstance", Properties: {Engine: mysql, DBInstanceClass: db.t3.micro, AllocatedStorage: "20"}}}',
      on: { cloudformation: 'D' },
      service: 'aws-rds-instance',
      facets: {
        automaticBackups: true,
        backupRetentionDays: 1,
        publicEndpoint: unknown,
        storageType: unknown,
      },
      monthlyUsd: hours * 0.017 + 20 * 0.115,
    },
    'a Postgres in Ireland': {
      terraform:
        'provider "aws" {\n  region = "eu-west-1"\n}\nresource "aws_db_instance" "d" {\n  engine = "postgres"\n  engine_version = "16.4"\n  instance_class = "db.m6g.large"\n  allocated_storage = 200\n  storage_type = "gp3"\n}',
      on: { terraform: 'aws_db_instance.d' },
      facets: { tlsRequired: true, architecture: 'arm64', previousGeneration: false },
      monthlyUsd: (hours * 0.159 * 0.086) / 0.077 + 200 * 0.115 * 1.1146,
    },
    'a replica keeps as much as its source': {
      terraform:
        'resource "aws_db_instance" "source" {\n  engine = "mysql"\n  instance_class = "db.t3.micro"\n  allocated_storage = 50\n  storage_type = "gp3"\n}\nresource "aws_db_instance" "d" {\n  replicate_source_db = aws_db_instance.source.identifier\n  instance_class = "db.t3.micro"\n}',
      on: { terraform: 'aws_db_instance.d' },
      facets: { storageSizeGb: 50, storageType: 'gp3' },
      monthlyUsd: hours * 0.017 + 50 * 0.115,
    },
    'two zones cost twice': {
      terraform:
        'resource "aws_db_instance" "d" {\n  engine = "postgres"\n  instance_class = "db.m5.xlarge"\n  allocated_storage = 100\n  multi_az = true\n  iops = 1000\n  storage_type = "io1"\n}',
      on: { terraform: 'aws_db_instance.d' },
      facets: { multiZone: true, previousGeneration: true, tlsRequired: unknown },
      monthlyUsd: 2 * (hours * 0.356 + 100 * 0.125 + 1000 * 0.1),
    },
    'TLS asked for by its parameter group': {
      terraform:
        'resource "aws_db_parameter_group" "p" {\n  family = "postgres14"\n  parameter {\n    name = "rds.force_ssl"\n    value = "1"\n  }\n}\nresource "aws_db_instance" "d" {\n  engine = "postgres"\n  parameter_group_name = aws_db_parameter_group.p.name\n}',
      cloudformation:
        'Resources: {P: {Type: "AWS::RDS::DBParameterGroup", Properties: {Parameters: {rds.force_ssl: "1"}}}, D: {Type: "AWS::RDS::DBInstance", Properties: {Engine: postgres, DBParameterGroupName: !Ref P}}}',
      on: { terraform: 'aws_db_instance.d', cloudformation: 'D' },
      facets: { tlsRequired: true },
    },
    'placed through its subnet group': {
      terraform:
        'resource "aws_subnet" "s" {}\nresource "aws_db_subnet_group" "g" {\n  subnet_ids = [aws_subnet.s.id]\n}\nresource "aws_security_group" "sg" {}\nresource "aws_db_instance" "d" {\n  db_subnet_group_name = aws_db_subnet_group.g.name\n  vpc_security_group_ids = [aws_security_group.sg.id]\n}',
      cloudformation:
        'Resources: {S: {Type: "AWS::EC2::Subnet", Properties: {}}, G: {Type: "AWS::RDS::DBSubnetGroup", Properties: {SubnetIds: [!Ref S]}}, Sg: {Type: "AWS::EC2::SecurityGroup", Properties: {}}, D: {Type: "AWS::RDS::DBInstance", Properties: {DBSubnetGroupName: !Ref G, VPCSecurityGroups: [!Ref Sg]}}}',
      on: { terraform: 'aws_db_instance.d', cloudformation: 'D' },
      links: {
        terraform: ['placedIn aws_subnet.s', 'guardedBy aws_security_group.sg'],
        cloudformation: ['placedIn S', 'guardedBy Sg'],
      },
    },
    'a replica takes after its source': {
      terraform:
        'resource "aws_db_instance" "a" {\n  engine = "mysql"\n  allocated_storage = 50\n  storage_encrypted = true\n}\nresource "aws_db_instance" "b" {\n  replicate_source_db = aws_db_instance.a.identifier\n  instance_class = "db.t3.micro"\n}',
      cloudformation:
        'Resources: {A: {Type: "AWS::RDS::DBInstance", Properties: {Engine: mysql, AllocatedStorage: 50, StorageEncrypted: true}}, B: {Type: "AWS::RDS::DBInstance", Properties: {SourceDBInstanceIdentifier: !Ref A, DBInstanceClass: db.t3.micro}}}',
      on: { terraform: 'aws_db_instance.b', cloudformation: 'B' },
      facets: {
        encryptedAtRest: true,
        engine: 'mysql',
        storageSizeGb: 50,
        automaticBackups: notApplicable,
        backupRetentionDays: notApplicable,
      },
      links: { terraform: ['replicaOf aws_db_instance.a'], cloudformation: ['replicaOf A'] },
    },
    'a snapshot decides about encryption': {
      terraform: 'resource "aws_db_instance" "d" {\n  snapshot_identifier = "s"\n}',
      cloudformation:
        'Resources: {D: {Type: "AWS::RDS::DBInstance", Properties: {DBSnapshotIdentifier: s}}}',
      on: { terraform: 'aws_db_instance.d', cloudformation: 'D' },
      facets: { encryptedAtRest: unknown, engine: unknown },
    },
    'a cluster over three zones that is no Aurora': {
      terraform:
        'resource "aws_rds_cluster" "c" {\n  engine = "mysql"\n  db_cluster_instance_class = "db.r6g.large"\n  allocated_storage = 100\n  storage_type = "io1"\n}',
      cloudformation:
        'Resources: {C: {Type: "AWS::RDS::DBCluster", Properties: {Engine: mysql, DBClusterInstanceClass: db.r6g.large, AllocatedStorage: 100, StorageType: io1}}}',
      on: { terraform: 'aws_rds_cluster.c', cloudformation: 'C' },
      facets: { multiZone: true, instances: 3, instanceSize: 'db.r6g.large' },
      monthlyUsd: 3 * hours * 0.215 + 3 * 100 * 0.125,
    },
    'a cluster whose engine nobody states': {
      terraform: 'variable "x" {}\nresource "aws_rds_cluster" "c" {\n  engine = var.x\n}',
      on: { terraform: 'aws_rds_cluster.c' },
      facets: { engine: unknown, instanceSize: notApplicable },
      monthlyUsd: 0,
    },
    'the first serverless Aurora': {
      terraform:
        'resource "aws_rds_cluster" "c" {\n  engine = "aurora-mysql"\n  engine_mode = "serverless"\n}',
      on: { terraform: 'aws_rds_cluster.c' },
      facets: { encryptedAtRest: true, multiZone: unknown, capacityMode: 'serverless' },
    },
    'a cluster of two': {
      terraform:
        'resource "aws_rds_cluster" "c" {\n  engine = "aurora-mysql"\n}\nresource "aws_rds_cluster_instance" "i" {\n  count = 2\n  cluster_identifier = aws_rds_cluster.c.id\n  instance_class = "db.r6g.large"\n}',
      cloudformation:
        'Resources: {C: {Type: "AWS::RDS::DBCluster", Properties: {Engine: aurora-mysql}}, A: {Type: "AWS::RDS::DBInstance", Properties: {DBClusterIdentifier: !Ref C, DBInstanceClass: db.r6g.large}}, B: {Type: "AWS::RDS::DBInstance", Properties: {DBClusterIdentifier: !Ref C, DBInstanceClass: db.r6g.large}}}',
      on: { terraform: 'aws_rds_cluster.c', cloudformation: 'C' },
      service: 'aws-rds-cluster',
      facets: {
        multiZone: true,
        instances: 2,
        automaticBackups: true,
        capacityMode: 'provisioned',
      },
      monthlyUsd: 100 * 0.1 + 50 * 0.2,
    },
    'a cluster of one': {
      terraform:
        'resource "aws_rds_cluster" "c" {\n  engine = "aurora-mysql"\n}\nresource "aws_rds_cluster_instance" "i" {\n  cluster_identifier = aws_rds_cluster.c.id\n}',
      on: { terraform: 'aws_rds_cluster.c' },
      facets: { multiZone: false, instances: 1 },
    },
    'an instance of a cluster': {
      terraform:
        'resource "aws_rds_cluster" "c" {\n  engine = "aurora-mysql"\n}\nresource "aws_rds_cluster_instance" "i" {\n  cluster_identifier = aws_rds_cluster.c.id\n  instance_class = "db.r6g.large"\n}',
      cloudformation:
        'Resources: {C: {Type: "AWS::RDS::DBCluster", Properties: {Engine: aurora-mysql}}, A: {Type: "AWS::RDS::DBInstance", Properties: {DBClusterIdentifier: !Ref C, DBInstanceClass: db.r6g.large}}}',
      on: { terraform: 'aws_rds_cluster_instance.i', cloudformation: 'A' },
      service: 'aws-rds-cluster-instance',
      facets: { engine: 'aurora-mysql', instanceSize: 'db.r6g.large' },
      links: { terraform: ['memberOf aws_rds_cluster.c'], cloudformation: ['memberOf C'] },
      monthlyUsd: hours * 0.26,
    },
    'a serverless instance': {
      terraform:
        'resource "aws_rds_cluster" "c" {\n  engine = "aurora-postgresql"\n  serverlessv2_scaling_configuration {\n    min_capacity = 1\n    max_capacity = 8\n  }\n}\nresource "aws_rds_cluster_instance" "i" {\n  cluster_identifier = aws_rds_cluster.c.id\n  instance_class = "db.serverless"\n}',
      on: { terraform: 'aws_rds_cluster_instance.i' },
      monthlyUsd: hours * 0.12,
    },
  });
});

describe('other databases', () => {
  facetTable({
    'a provisioned table with an index': {
      terraform:
        'resource "aws_dynamodb_table" "t" {\n  read_capacity = 5\n  write_capacity = 5\n  point_in_time_recovery {\n    enabled = true\n  }\n  global_secondary_index {\n    name = "i"\n    read_capacity = 10\n    write_capacity = 10\n  }\n}\nresource "aws_appautoscaling_target" "t" {\n  resource_id = "table/${aws_dynamodb_table.t.name}"\n}',
      on: { terraform: 'aws_dynamodb_table.t' },
      facets: {
        capacityMode: 'provisioned',
        autoScaling: true,
        pointInTimeRecovery: true,
        encryptedAtRest: true,
      },
      monthlyUsd: hours * 15 * (0.00013 + 0.00065) + 10 * 0.25 + 10 * 0.2,
    },
    'a table on demand': {
      terraform: 'resource "aws_dynamodb_table" "t" {\n  billing_mode = "PAY_PER_REQUEST"\n}',
      cloudformation:
        'Resources: {T: {Type: "AWS::DynamoDB::Table", Properties: {BillingMode: PAY_PER_REQUEST}}}',
      on: { terraform: 'aws_dynamodb_table.t', cloudformation: 'T' },
      facets: { capacityMode: 'on-demand', autoScaling: false, pointInTimeRecovery: false },
      monthlyUsd: 10 * 0.125 + 5 * 0.625 + 10 * 0.25,
    },
    DocumentDB: {
      terraform:
        'resource "aws_docdb_cluster" "c" {}\nresource "aws_docdb_cluster_instance" "i" {\n  count = 3\n  cluster_identifier = aws_docdb_cluster.c.id\n  instance_class = "db.r5.4xlarge"\n}',
      on: { terraform: 'aws_docdb_cluster.c' },
      service: 'aws-docdb-cluster',
      facets: { multiZone: true, instances: 3, encryptedAtRest: false, tlsRequired: true },
    },
    'a DocumentDB instance': {
      terraform:
        'resource "aws_docdb_cluster_instance" "i" {\n  cluster_identifier = "c"\n  instance_class = "db.r5.4xlarge"\n}',
      cloudformation:
        'Resources: {I: {Type: "AWS::DocDB::DBInstance", Properties: {DBClusterIdentifier: c, DBInstanceClass: db.r5.4xlarge}}}',
      on: { terraform: 'aws_docdb_cluster_instance.i', cloudformation: 'I' },
      monthlyUsd: hours * 2.216,
    },
    'a Neptune instance': {
      terraform:
        'resource "aws_neptune_cluster_instance" "i" {\n  cluster_identifier = "c"\n  instance_class = "db.r6g.large"\n}',
      on: { terraform: 'aws_neptune_cluster_instance.i' },
      monthlyUsd: hours * 0.3287,
    },
    'a warehouse of two nodes': {
      terraform:
        'resource "aws_redshift_cluster" "w" {\n  node_type = "ra3.xlplus"\n  number_of_nodes = 2\n}',
      cloudformation:
        'Resources: {W: {Type: "AWS::Redshift::Cluster", Properties: {NodeType: ra3.xlplus, NumberOfNodes: 2}}}',
      on: { terraform: 'aws_redshift_cluster.w', cloudformation: 'W' },
      facets: { encryptedAtRest: true, publicEndpoint: false, backupRetentionDays: 1 },
      monthlyUsd: 2 * hours * 1.086,
    },
    'a search domain': {
      terraform:
        'resource "aws_opensearch_domain" "o" {\n  cluster_config {\n    instance_type = "c4.2xlarge.search"\n    instance_count = 2\n    dedicated_master_enabled = true\n    dedicated_master_count = 3\n    dedicated_master_type = "m5.large.search"\n  }\n  ebs_options {\n    volume_size = 50\n    volume_type = "gp2"\n  }\n  domain_endpoint_options {\n    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"\n  }\n}',
      on: { terraform: 'aws_opensearch_domain.o' },
      facets: {
        dedicatedMasterCount: 3,
        instances: 2,
        tlsRequired: true,
        minTlsVersion: 1.2,
        publicEndpoint: true,
      },
      monthlyUsd: 2 * hours * 4 * 0.148 + 3 * hours * 0.142 + 2 * 50 * 0.135,
    },
    'a search domain with its policy beside it': {
      terraform:
        'resource "aws_opensearch_domain" "o" {}\nresource "aws_opensearch_domain_policy" "p" {\n  domain_name = aws_opensearch_domain.o.domain_name\n  access_policies = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "es:ESHttpGet", Resource = "*" }] })\n}',
      on: { terraform: 'aws_opensearch_domain.o' },
      facets: {
        anonymousAccess: 'read',
        encryptedAtRest: false,
        nodeTrafficEncrypted: false,
        tlsRequired: false,
      },
    },
    'a search domain open to everyone': {
      cloudformation:
        'Resources: {O: {Type: "AWS::OpenSearchService::Domain", Properties: {AccessPolicies: {Statement: [{Effect: Allow, Principal: {AWS: "*"}, Action: "es:*", Resource: "*"}]}}}}',
      on: { cloudformation: 'O' },
      facets: {
        anonymousAccess: 'write',
        encryptedAtRest: false,
        nodeTrafficEncrypted: false,
        tlsRequired: false,
      },
    },
  });
});
