provider "aws" { region = "eu-central-1" }

provider "aws" {
  alias  = "standby"
  region = "eu-west-1"
}

resource "aws_dynamodb_table" "sessions" {
  name             = "sessions"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  replica {
    region_name = "eu-west-1"
  }
}

resource "aws_db_instance" "ledger" {
  identifier              = "ledger"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  multi_az                = true
  backup_retention_period = 14
  storage_encrypted       = true
  deletion_protection     = true
}

resource "aws_db_instance" "ledger_copy" {
  provider            = aws.standby
  identifier          = "ledger-copy"
  replicate_source_db = aws_db_instance.ledger.arn
  instance_class      = "db.m6g.large"
}

resource "aws_lambda_function" "api" {
  function_name = "api"
  role          = aws_iam_role.api.arn
  runtime       = "python3.13"
  handler       = "api.handler"
  filename      = "api.zip"
  environment {
    variables = {
      TABLE  = aws_dynamodb_table.sessions.name
      LEDGER = aws_db_instance.ledger.address
    }
  }
}

resource "aws_lambda_function" "api_standby" {
  provider      = aws.standby
  function_name = "api"
  role          = aws_iam_role.api.arn
  runtime       = "python3.13"
  handler       = "api.handler"
  filename      = "api.zip"
  environment {
    variables = {
      LEDGER = aws_db_instance.ledger_copy.address
    }
  }
}

resource "aws_iam_role" "api" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
}

resource "aws_s3_bucket" "documents" { bucket = "documents-eu-central-1" }

resource "aws_s3_bucket_versioning" "documents" {
  bucket = aws_s3_bucket.documents.id
  versioning_configuration { status = "Enabled" }
}

resource "aws_s3_bucket" "documents_copy" {
  provider = aws.standby
  bucket   = "documents-eu-west-1"
}

resource "aws_s3_bucket_replication_configuration" "documents" {
  bucket = aws_s3_bucket.documents.id
  role   = aws_iam_role.api.arn
  rule {
    status = "Enabled"
    destination { bucket = aws_s3_bucket.documents_copy.arn }
  }
}
