import { describe } from 'vitest';
import { facetTable, unknown } from '../../testing/facet-table.ts';

describe('machines and fleets', () => {
  facetTable({
    'an instance with nothing but a size': {
      terraform:
        'resource "aws_instance" "app" {\n  ami = "ami-1"\n  instance_type = "m5.large"\n}',
      cloudformation:
        'Resources: {App: {Type: "AWS::EC2::Instance", Properties: {InstanceType: m5.large}}}',
      on: { terraform: 'aws_instance.app', cloudformation: 'App' },
      service: 'aws-ec2-instance',
      facets: {
        instanceSize: 'm5.large',
        architecture: 'x86_64',
        previousGeneration: true,
        encryptedAtRest: false,
        metadataTokenRequired: false,
        hasIdentity: false,
        publicEndpoint: unknown,
        purchaseOption: 'on-demand',
        tags: [],
      },
      monthlyUsd: 730 * 0.096 + 0.8,
    },
    'an instance that asks for a public address pays for it': {
      terraform:
        'resource "aws_instance" "app" {\n  instance_type = "m5.large"\n  associate_public_ip_address = true\n}',
      on: { terraform: 'aws_instance.app' },
      facets: { publicEndpoint: true },
      monthlyUsd: 730 * (0.096 + 0.005) + 0.8,
    },
    'an instance whose address is a resource of its own': {
      terraform:
        'resource "aws_instance" "app" {\n  instance_type = "m5.large"\n  associate_public_ip_address = true\n}\nresource "aws_eip" "e" {\n  instance = aws_instance.app.id\n}',
      on: { terraform: 'aws_instance.app' },
      facets: { publicEndpoint: true },
      monthlyUsd: 730 * 0.096 + 0.8,
    },
    'an instance with all that is asked of it': {
      terraform: `resource "aws_instance" "app" {
  instance_type = "m7g.large"
  associate_public_ip_address = false
  monitoring = true
  ebs_optimized = true
  iam_instance_profile = aws_iam_instance_profile.app.name
  metadata_options {
    http_tokens = "required"
  }
  root_block_device {
    encrypted = true
    volume_type = "gp3"
    volume_size = 50
  }
  ebs_block_device {
    device_name = "/dev/sdb"
    encrypted = true
    volume_type = "gp3"
    volume_size = 100
    iops = 4000
  }
  tags = { owner = "shop" }
}
resource "aws_iam_instance_profile" "app" {
  role = aws_iam_role.app.name
}
resource "aws_iam_role" "app" {
  assume_role_policy = "{}"
}`,
      on: { terraform: 'aws_instance.app' },
      facets: {
        architecture: 'arm64',
        previousGeneration: false,
        encryptedAtRest: true,
        metadataTokenRequired: true,
        hasIdentity: true,
        publicEndpoint: false,
        enhancedMonitoring: true,
        storageType: 'gp3',
        storageSizeGb: 50,
        tags: ['owner=shop'],
      },
      links: { terraform: ['runsAs aws_iam_instance_profile.app'] },
      monthlyUsd: 730 * 0.0816 + 150 * 0.08 + 1000 * 0.005 + 7 * 0.3,
    },
    'one disk of two that is not encrypted': {
      cloudformation: `Resources:
  App:
    Type: AWS::EC2::Instance
    Properties:
      BlockDeviceMappings:
        - {DeviceName: /dev/xvda, Ebs: {Encrypted: true}}
        - {DeviceName: /dev/sdb, Ebs: {VolumeSize: 10}}`,
      on: { cloudformation: 'App' },
      facets: { encryptedAtRest: false, instanceSize: 'm1.small' },
    },
    'a group made from a template': {
      terraform: `resource "aws_launch_template" "app" {
  instance_type = "c6i.large"
  block_device_mappings {
    ebs {
      volume_size = 20
      volume_type = "gp3"
    }
  }
}
resource "aws_autoscaling_group" "app" {
  min_size = 2
  max_size = 4
  health_check_type = "ELB"
  launch_template {
    id = aws_launch_template.app.id
  }
}
resource "aws_autoscaling_policy" "app" {
  name = "cpu"
  autoscaling_group_name = aws_autoscaling_group.app.name
}`,
      cloudformation: `Resources:
  Template:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        InstanceType: c6i.large
        BlockDeviceMappings: [{Ebs: {VolumeSize: 20, VolumeType: gp3}}]
  Group:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties:
      MinSize: "2"
      MaxSize: "4"
      HealthCheckType: ELB
      LaunchTemplate: {LaunchTemplateId: !Ref Template, Version: "1"}
  Policy:
    Type: AWS::AutoScaling::ScalingPolicy
    Properties: {AutoScalingGroupName: !Ref Group}`,
      on: { terraform: 'aws_autoscaling_group.app', cloudformation: 'Group' },
      facets: {
        instances: 2,
        minInstances: 2,
        maxInstances: 4,
        instanceSize: 'c6i.large',
        balancerHealthCheck: true,
        autoScaling: true,
      },
      links: {
        terraform: ['usesTemplate aws_launch_template.app'],
        cloudformation: ['usesTemplate Template'],
      },
      monthlyUsd: 2 * (730 * 0.085 + 20 * 0.08),
    },
    'a group of several sizes, mostly spot': {
      terraform: `resource "aws_autoscaling_group" "app" {
  min_size = 1
  max_size = 4
  desired_capacity = 3
  mixed_instances_policy {
    instances_distribution {
      on_demand_percentage_above_base_capacity = 20
    }
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.app.id
      }
      override {
        instance_type = "m6i.large"
      }
      override {
        instance_type = "m5.large"
      }
    }
  }
}
resource "aws_launch_template" "app" {}`,
      on: { terraform: 'aws_autoscaling_group.app' },
      facets: { instances: 3, instanceSize: 'm6i.large', purchaseOption: 'spot' },
      links: { terraform: ['usesTemplate aws_launch_template.app'] },
    },
    'a group made from a template outside the files': {
      terraform: `variable "template" {}
resource "aws_autoscaling_group" "app" {
  min_size = 1
  max_size = 1
  launch_template {
    id = var.template
  }
}`,
      on: { terraform: 'aws_autoscaling_group.app' },
      facets: { instanceSize: unknown, purchaseOption: unknown, publicEndpoint: unknown },
    },
    'a template with an open network interface': {
      terraform: `resource "aws_launch_template" "app" {
  network_interfaces {
    associate_public_ip_address = true
    security_groups = [aws_security_group.app.id]
  }
  metadata_options {
    http_tokens = "optional"
  }
}
resource "aws_security_group" "app" {}`,
      on: { terraform: 'aws_launch_template.app' },
      facets: { publicEndpoint: true, metadataTokenRequired: false, instanceSize: unknown },
      links: { terraform: ['guardedBy aws_security_group.app'] },
    },
    'a launch configuration': {
      terraform:
        'resource "aws_launch_configuration" "app" {\n  image_id = "ami-1"\n  instance_type = "t2.micro"\n}',
      cloudformation:
        'Resources: {App: {Type: "AWS::AutoScaling::LaunchConfiguration", Properties: {InstanceType: t2.micro, ImageId: ami-1}}}',
      on: { terraform: 'aws_launch_configuration.app', cloudformation: 'App' },
      facets: { superseded: true, previousGeneration: true, instanceSize: 't2.micro' },
    },
    'a credential in user data': {
      terraform: `resource "aws_instance" "app" {
  instance_type = "t3.micro"
  user_data = <<-EOT
    #!/bin/bash
    export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7ABCDEFG
  EOT
}`,
      cloudformation: `Resources:
  App:
    Type: AWS::EC2::Instance
    Properties:
      UserData:
        Fn::Base64: !Sub |
          #!/bin/bash
          export DB_PASSWORD=s3cr3t-enough
          echo \${AWS::Region}`,
      on: { terraform: 'aws_instance.app', cloudformation: 'App' },
      facets: { containsCredentials: true },
    },
    'user data without a credential': {
      terraform: `variable "password" {}
resource "aws_instance" "app" {
  instance_type = "t3.micro"
  user_data = "export DB_PASSWORD=\${var.password}"
}`,
      cloudformation: `Resources:
  App:
    Type: AWS::EC2::Instance
    Properties: {UserData: {Fn::Base64: "yum install -y httpd"}}`,
      on: { terraform: 'aws_instance.app', cloudformation: 'App' },
      facets: { containsCredentials: false },
    },
  });
});

describe('functions', () => {
  facetTable({
    'a function with defaults': {
      terraform:
        'resource "aws_lambda_function" "f" {\n  role = "arn:aws:iam::1:role/x"\n  runtime = "python3.13"\n}',
      cloudformation:
        'Resources: {F: {Type: "AWS::Lambda::Function", Properties: {Runtime: python3.13, Role: "arn:aws:iam::1:role/x"}}}',
      on: { terraform: 'aws_lambda_function.f', cloudformation: 'F' },
      facets: {
        tracing: false,
        deadLetterQueue: false,
        memoryLimit: 128,
        timeoutSeconds: 3,
        architecture: 'x86_64',
        runtimeSupported: true,
        concurrencyLimit: Number.POSITIVE_INFINITY,
        anonymousAccess: 'none',
      },
      monthlyUsd: 0.2 + 1_000_000 * 0.2 * 0.125 * 0.0000166667,
    },
    'a function with a public address and a password': {
      terraform: `resource "aws_lambda_function" "f" {
  runtime = "nodejs16.x"
  architectures = ["arm64"]
  reserved_concurrent_executions = 5
  environment {
    variables = { DB_PASSWORD = "hunter2hunter2" }
  }
  tracing_config {
    mode = "Active"
  }
}
resource "aws_lambda_function_url" "f" {
  function_name = aws_lambda_function.f.function_name
  authorization_type = "NONE"
}
resource "aws_lambda_permission" "f" {
  function_name = aws_lambda_function.f.function_name
  action = "lambda:InvokeFunctionUrl"
  principal = "*"
}`,
      cloudformation: `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs16.x
      Architectures: [arm64]
      ReservedConcurrentExecutions: 5
      Environment: {Variables: {DB_PASSWORD: hunter2hunter2}}
      TracingConfig: {Mode: Active}
  Url:
    Type: AWS::Lambda::Url
    Properties: {TargetFunctionArn: !GetAtt F.Arn, AuthType: NONE}
  Permission:
    Type: AWS::Lambda::Permission
    Properties: {FunctionName: !Ref F, Action: lambda:InvokeFunctionUrl, Principal: "*"}`,
      on: { terraform: 'aws_lambda_function.f', cloudformation: 'F' },
      facets: {
        authenticationRequired: false,
        anonymousAccess: 'write',
        publicEndpoint: true,
        containsCredentials: true,
        runtimeSupported: false,
        architecture: 'arm64',
        concurrencyLimit: 5,
        tracing: true,
      },
    },
    'a function of a container image, fed by a queue': {
      terraform: `resource "aws_lambda_function" "f" {
  package_type = "Image"
}
resource "aws_sqs_queue" "q" {}
resource "aws_lambda_event_source_mapping" "f" {
  event_source_arn = aws_sqs_queue.q.arn
  function_name = aws_lambda_function.f.arn
}`,
      cloudformation: `Transform: AWS::Serverless-2016-10-31
Resources:
  Q: {Type: AWS::SQS::Queue}
  F:
    Type: AWS::Serverless::Function
    Properties:
      PackageType: Image
      Events:
        Work: {Type: SQS, Properties: {Queue: !GetAtt Q.Arn}}`,
      on: { terraform: 'aws_lambda_function.f', cloudformation: 'F' },
      links: { terraform: ['triggeredBy aws_sqs_queue.q'], cloudformation: ['triggeredBy Q'] },
    },
  });
});

describe('containers', () => {
  facetTable({
    'a Fargate service': {
      terraform: `resource "aws_ecs_cluster" "c" {}
resource "aws_ecs_task_definition" "t" {
  family = "app"
  cpu = 512
  memory = 1024
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([{ name = "app", image = "nginx" }])
}
resource "aws_ecs_service" "s" {
  cluster = aws_ecs_cluster.c.id
  task_definition = aws_ecs_task_definition.t.arn
  launch_type = "FARGATE"
  desired_count = 2
  network_configuration {
    subnets = [aws_subnet.a.id]
    assign_public_ip = true
  }
}
resource "aws_subnet" "a" {}
resource "aws_appautoscaling_target" "s" {
  min_capacity = 1
  max_capacity = 10
  resource_id = "service/\${aws_ecs_cluster.c.name}/\${aws_ecs_service.s.name}"
}`,
      cloudformation: `Resources:
  C: {Type: AWS::ECS::Cluster}
  T:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Cpu: "512"
      Memory: 1GB
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions: [{Name: app, Image: nginx}]
  A: {Type: AWS::EC2::Subnet, Properties: {}}
  S:
    Type: AWS::ECS::Service
    Properties:
      Cluster: !Ref C
      TaskDefinition: !Ref T
      LaunchType: FARGATE
      DesiredCount: 2
      NetworkConfiguration: {AwsvpcConfiguration: {AssignPublicIp: ENABLED, Subnets: [!Ref A]}}
  Scaling:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties:
      MinCapacity: 1
      MaxCapacity: 10
      ResourceId: !Sub service/\${C}/\${S.Name}`,
      on: { terraform: 'aws_ecs_service.s', cloudformation: 'S' },
      facets: {
        publicEndpoint: true,
        instances: 2,
        minInstances: 1,
        maxInstances: 10,
        autoScaling: true,
        capacityMode: 'serverless',
      },
      links: {
        terraform: [
          'memberOf aws_ecs_cluster.c',
          'usesTemplate aws_ecs_task_definition.t',
          'placedIn aws_subnet.a',
        ],
        cloudformation: ['memberOf C', 'usesTemplate T', 'placedIn A'],
      },
      monthlyUsd: 2 * 730 * (0.5 * 0.04048 + 0.004445),
    },
    'a task in a text of JSON': {
      terraform: `resource "aws_ecs_task_definition" "t" {
  family = "app"
  container_definitions = <<JSON
[{"name": "app", "image": "nginx:latest", "privileged": true, "user": "0",
  "environment": [{"name": "API_TOKEN", "value": "abcdef123456"}]},
 {"name": "side", "image": "envoy:1.30", "readonlyRootFilesystem": true}]
JSON
}`,
      cloudformation: `Resources:
  T:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: app
          Image: nginx:latest
          Privileged: true
          User: "0"
          Environment: [{Name: API_TOKEN, Value: abcdef123456}]
        - {Name: side, Image: "envoy:1.30", ReadonlyRootFilesystem: true}`,
      on: { terraform: 'aws_ecs_task_definition.t', cloudformation: 'T' },
      facets: {
        privileged: true,
        runsAsRoot: true,
        rootFilesystemReadOnly: false,
        imageTagFixed: false,
        image: 'nginx:latest',
        containsCredentials: true,
      },
    },
    'a cluster with insights': {
      terraform:
        'resource "aws_ecs_cluster" "c" {\n  setting {\n    name = "containerInsights"\n    value = "enhanced"\n  }\n}',
      cloudformation:
        'Resources: {C: {Type: "AWS::ECS::Cluster", Properties: {ClusterSettings: [{Name: containerInsights, Value: enhanced}]}}}',
      on: { terraform: 'aws_ecs_cluster.c', cloudformation: 'C' },
      facets: { enhancedMonitoring: true },
    },
    'a Kubernetes cluster as it comes': {
      terraform: 'resource "aws_eks_cluster" "k" {\n  vpc_config {\n    subnet_ids = []\n  }\n}',
      cloudformation:
        'Resources: {K: {Type: "AWS::EKS::Cluster", Properties: {ResourcesVpcConfig: {SubnetIds: []}}}}',
      on: { terraform: 'aws_eks_cluster.k', cloudformation: 'K' },
      facets: {
        publicEndpoint: true,
        admitsAnyNetwork: true,
        logsExported: false,
        secretsEncrypted: true,
        multiZone: true,
      },
      monthlyUsd: 73,
    },
    'a private cluster with its logs': {
      terraform: `resource "aws_eks_cluster" "k" {
  enabled_cluster_log_types = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  vpc_config {
    endpoint_public_access = false
    public_access_cidrs = ["10.0.0.0/8"]
  }
}`,
      cloudformation: `Resources:
  K:
    Type: AWS::EKS::Cluster
    Properties:
      Logging: {ClusterLogging: {EnabledTypes: [{Type: api}, {Type: audit}, {Type: authenticator}, {Type: controllerManager}, {Type: scheduler}]}}
      ResourcesVpcConfig: {EndpointPublicAccess: false, PublicAccessCidrs: [10.0.0.0/8]}`,
      on: { terraform: 'aws_eks_cluster.k', cloudformation: 'K' },
      facets: { publicEndpoint: false, admitsAnyNetwork: false, logsExported: true },
    },
    'a node group': {
      terraform: `resource "aws_eks_cluster" "k" {}
resource "aws_eks_node_group" "n" {
  cluster_name = aws_eks_cluster.k.name
  instance_types = ["m6i.large", "m5.large"]
  capacity_type = "SPOT"
  scaling_config {
    desired_size = 3
    min_size = 1
    max_size = 5
  }
}`,
      cloudformation: `Resources:
  K: {Type: AWS::EKS::Cluster, Properties: {}}
  N:
    Type: AWS::EKS::Nodegroup
    Properties:
      ClusterName: !Ref K
      InstanceTypes: [m6i.large, m5.large]
      CapacityType: SPOT
      ScalingConfig: {DesiredSize: 3, MinSize: 1, MaxSize: 5}`,
      on: { terraform: 'aws_eks_node_group.n', cloudformation: 'N' },
      facets: {
        instances: 3,
        instanceSize: 'm6i.large',
        purchaseOption: 'spot',
        storageSizeGb: 20,
        previousGeneration: false,
      },
      links: { terraform: ['memberOf aws_eks_cluster.k'], cloudformation: ['memberOf K'] },
      monthlyUsd: 3 * (730 * 0.096 + 20 * 0.1),
    },
    'a registry open to anyone': {
      terraform: `resource "aws_ecr_repository" "r" {
  image_tag_mutability = "IMMUTABLE"
  image_scanning_configuration {
    scan_on_push = true
  }
}
data "aws_iam_policy_document" "open" {
  statement {
    actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    principals {
      type = "*"
      identifiers = ["*"]
    }
  }
}
resource "aws_ecr_repository_policy" "r" {
  repository = aws_ecr_repository.r.name
  policy = data.aws_iam_policy_document.open.json
}`,
      cloudformation: `Resources:
  R:
    Type: AWS::ECR::Repository
    Properties:
      ImageTagMutability: IMMUTABLE
      ImageScanningConfiguration: {ScanOnPush: true}
      RepositoryPolicyText:
        Statement: [{Effect: Allow, Principal: "*", Action: [ecr:BatchGetImage]}]`,
      on: { terraform: 'aws_ecr_repository.r', cloudformation: 'R' },
      facets: { immutableTags: true, imageScanning: true, anonymousAccess: 'read' },
    },
  });
});
