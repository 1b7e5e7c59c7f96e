variable "key_name" {}

resource "aws_instance" "device_gateway" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t3.small"
  key_name               = var.key_name
  vpc_security_group_ids = [aws_security_group.gateway.id]
  root_block_device {
    encrypted = true
  }
  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_security_group" "gateway" {
  name = "gateway"
  ingress {
    from_port   = 8883
    to_port     = 8883
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_ebs_volume" "data" {
  availability_zone = aws_instance.device_gateway.availability_zone
  size              = 50
  encrypted         = true
}

resource "aws_volume_attachment" "data" {
  device_name = "/dev/sdf"
  volume_id   = aws_ebs_volume.data.id
  instance_id = aws_instance.device_gateway.id
}

resource "aws_eip" "gateway" { domain = "vpc" }

resource "aws_eip_association" "gateway" {
  instance_id   = aws_instance.device_gateway.id
  allocation_id = aws_eip.gateway.id
}
