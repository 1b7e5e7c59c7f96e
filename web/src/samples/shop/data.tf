# Orders in Postgres, pictures in a bucket, mails through a queue.

resource "aws_security_group" "database" {
  name   = "shop-database"
  vpc_id = aws_vpc.shop.id

  ingress {
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = [aws_security_group.app.id]
  }
}

resource "aws_db_subnet_group" "orders" {
  name       = "shop-orders"
  subnet_ids = aws_subnet.private[*].id
}

resource "aws_db_instance" "orders" {
  identifier              = "shop-orders"
  engine                  = "postgres"
  engine_version          = "15.7"
  instance_class          = "db.m5.large"
  allocated_storage       = 200
  storage_type            = "gp2"
  db_name                 = "orders"
  username                = "shop"
  password                = var.database_password
  db_subnet_group_name    = aws_db_subnet_group.orders.name
  vpc_security_group_ids  = [aws_security_group.database.id]
  backup_retention_period = 1
  skip_final_snapshot     = true
}

resource "aws_s3_bucket" "pictures" {
  bucket = "bean-and-leaf-pictures"
}

resource "aws_s3_bucket" "exports" {
  bucket = "bean-and-leaf-exports"
}

resource "aws_s3_bucket_public_access_block" "exports" {
  bucket = aws_s3_bucket.exports.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_sqs_queue" "mails" {
  name                       = "shop-mails"
  visibility_timeout_seconds = 60
}

resource "aws_iam_role" "mailer" {
  name = "shop-mailer"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "mailer" {
  name = "shop-mailer"
  role = aws_iam_role.mailer.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "*"
      Resource = "*"
    }]
  })
}

resource "aws_lambda_function" "mailer" {
  function_name = "shop-mailer"
  role          = aws_iam_role.mailer.arn
  runtime       = "nodejs16.x"
  handler       = "index.handler"
  filename      = "mailer.zip"
  memory_size   = 256
  timeout       = 30

  environment {
    variables = {
      SENDER = "orders@bean-and-leaf.example"
    }
  }
}

resource "aws_lambda_event_source_mapping" "mailer" {
  event_source_arn = aws_sqs_queue.mails.arn
  function_name    = aws_lambda_function.mailer.arn
  batch_size       = 10
}

# stackstage:ignore logs-retention kept for the tax office, see LEGAL-114
resource "aws_cloudwatch_log_group" "orders" {
  name = "/shop/orders"
}
