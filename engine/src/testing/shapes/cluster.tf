variable "region" { default = "us-east-2" }

provider "aws" { region = var.region }

locals {
  zones = ["${var.region}a", "${var.region}b", "${var.region}c"]
}

resource "aws_vpc" "this" { cidr_block = "10.42.0.0/16" }

resource "aws_internet_gateway" "this" { vpc_id = aws_vpc.this.id }

resource "aws_subnet" "public" {
  for_each          = toset(local.zones)
  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = cidrsubnet("10.42.0.0/16", 8, index(local.zones, each.key))
}

resource "aws_subnet" "private" {
  for_each          = toset(local.zones)
  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = cidrsubnet("10.42.0.0/16", 8, index(local.zones, each.key) + 10)
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.this.id
  }
}

resource "aws_route_table_association" "public" {
  for_each       = aws_subnet.public
  subnet_id      = each.value.id
  route_table_id = aws_route_table.public.id
}

resource "aws_eip" "nat" {
  for_each = aws_subnet.public
  domain   = "vpc"
}

resource "aws_nat_gateway" "this" {
  for_each      = aws_subnet.public
  subnet_id     = each.value.id
  allocation_id = aws_eip.nat[each.key].id
}

resource "aws_route_table" "private" {
  for_each = aws_subnet.private
  vpc_id   = aws_vpc.this.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.this[each.key].id
  }
}

resource "aws_route_table_association" "private" {
  for_each       = aws_subnet.private
  subnet_id      = each.value.id
  route_table_id = aws_route_table.private[each.key].id
}

resource "aws_iam_role" "cluster" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "eks.amazonaws.com" } }]
  })
}

resource "aws_eks_cluster" "this" {
  name     = "platform"
  role_arn = aws_iam_role.cluster.arn
  vpc_config {
    subnet_ids             = [for s in aws_subnet.private : s.id]
    endpoint_public_access = false
  }
}

resource "aws_eks_node_group" "general" {
  cluster_name   = aws_eks_cluster.this.name
  node_role_arn  = aws_iam_role.cluster.arn
  subnet_ids     = [for s in aws_subnet.private : s.id]
  instance_types = ["m6i.xlarge"]
  scaling_config {
    desired_size = 3
    min_size     = 3
    max_size     = 9
  }
}

resource "aws_eks_node_group" "builds" {
  cluster_name   = aws_eks_cluster.this.name
  node_role_arn  = aws_iam_role.cluster.arn
  subnet_ids     = [aws_subnet.private["us-east-2a"].id]
  instance_types = ["c7g.2xlarge"]
  capacity_type  = "SPOT"
  scaling_config {
    desired_size = 0
    min_size     = 0
    max_size     = 9
  }
}
