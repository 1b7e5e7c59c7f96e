provider "aws" { region = "eu-west-2" }

resource "aws_vpc" "shared" { cidr_block = "10.0.0.0/16" }

resource "aws_vpc" "apps" { cidr_block = "10.1.0.0/16" }

resource "aws_vpc_peering_connection" "shared_apps" {
  vpc_id      = aws_vpc.apps.id
  peer_vpc_id = aws_vpc.shared.id
  auto_accept = true
}

resource "aws_subnet" "data" {
  for_each          = { a = "10.0.1.0/24", b = "10.0.2.0/24" }
  vpc_id            = aws_vpc.shared.id
  cidr_block        = each.value
  availability_zone = "eu-west-2${each.key}"
}

resource "aws_subnet" "apps" {
  for_each          = { a = "10.1.1.0/24", b = "10.1.2.0/24" }
  vpc_id            = aws_vpc.apps.id
  cidr_block        = each.value
  availability_zone = "eu-west-2${each.key}"
}

resource "aws_route_table" "apps" {
  vpc_id = aws_vpc.apps.id
  route {
    cidr_block                = aws_vpc.shared.cidr_block
    vpc_peering_connection_id = aws_vpc_peering_connection.shared_apps.id
  }
}

resource "aws_route_table_association" "apps" {
  for_each       = aws_subnet.apps
  subnet_id      = each.value.id
  route_table_id = aws_route_table.apps.id
}

resource "aws_security_group" "database" {
  vpc_id = aws_vpc.shared.id
}

resource "aws_vpc_security_group_ingress_rule" "database" {
  security_group_id = aws_security_group.database.id
  cidr_ipv4         = "10.1.0.0/16"
  from_port         = 3306
  to_port           = 3306
  ip_protocol       = "tcp"
}

resource "aws_db_subnet_group" "database" {
  name       = "shared"
  subnet_ids = [for s in aws_subnet.data : s.id]
}

resource "aws_rds_cluster" "database" {
  engine                  = "aurora-mysql"
  db_subnet_group_name    = aws_db_subnet_group.database.name
  vpc_security_group_ids  = [aws_security_group.database.id]
  storage_encrypted       = true
  backup_retention_period = 14
  deletion_protection     = true
}

resource "aws_rds_cluster_instance" "database" {
  count              = 2
  cluster_identifier = aws_rds_cluster.database.id
  engine             = aws_rds_cluster.database.engine
  instance_class     = "db.r6g.large"
}

resource "aws_launch_template" "app" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "c6i.xlarge"
}

resource "aws_autoscaling_group" "app" {
  min_size            = 2
  max_size            = 6
  vpc_zone_identifier = [for s in aws_subnet.apps : s.id]
  launch_template {
    id      = aws_launch_template.app.id
    version = "$Latest"
  }
}

resource "aws_lb" "internal" {
  name               = "internal"
  internal           = true
  load_balancer_type = "application"
  subnets            = [for s in aws_subnet.apps : s.id]
}

resource "aws_lb_target_group" "app" {
  port     = 8443
  protocol = "HTTPS"
  vpc_id   = aws_vpc.apps.id
}

resource "aws_autoscaling_attachment" "app" {
  autoscaling_group_name = aws_autoscaling_group.app.name
  lb_target_group_arn    = aws_lb_target_group.app.arn
}

resource "aws_lb_listener" "internal" {
  load_balancer_arn = aws_lb.internal.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:acm:eu-west-2:111122223333:certificate/a"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.app.arn
  }
}
