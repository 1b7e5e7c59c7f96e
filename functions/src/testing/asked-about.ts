/** Three architectures that questions are asked about, faults included. */
export const askedAbout = {
  aws: {
    name: 'main.tf',
    content: `provider "aws" {
  region = "us-east-1"
}
resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "public" {
  vpc_id                  = aws_vpc.shop.id
  cidr_block              = "10.0.1.0/24"
  availability_zone       = "us-east-1a"
  map_public_ip_on_launch = true
}
resource "aws_internet_gateway" "shop" {
  vpc_id = aws_vpc.shop.id
}
resource "aws_route_table" "public" {
  vpc_id = aws_vpc.shop.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.shop.id
  }
}
resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.public.id
}
resource "aws_security_group" "web" {
  vpc_id = aws_vpc.shop.id
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  ingress {
    from_port   = 80
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_security_group" "db" {
  vpc_id = aws_vpc.shop.id
  ingress {
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = [aws_security_group.web.id]
  }
}
resource "aws_instance" "web" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "m5.large"
  subnet_id              = aws_subnet.public.id
  vpc_security_group_ids = [aws_security_group.web.id]
}
resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  instance_class         = "db.m5.large"
  allocated_storage      = 100
  username               = "shop"
  password               = "correct-horse-battery"
  vpc_security_group_ids = [aws_security_group.db.id]
}
resource "aws_s3_bucket" "invoices" {
  bucket = "shop-invoices"
}
`,
  },
  azure: {
    name: 'azure.tf',
    content: `provider "azurerm" {
  features {}
}
resource "azurerm_resource_group" "shop" {
  name     = "rg-shop"
  location = "West Europe"
}
resource "azurerm_storage_account" "files" {
  name                     = "shopfiles"
  resource_group_name      = azurerm_resource_group.shop.name
  location                 = azurerm_resource_group.shop.location
  account_tier             = "Standard"
  account_replication_type = "LRS"
  min_tls_version          = "TLS1_0"
}
resource "azurerm_service_plan" "shop" {
  name                = "plan-shop"
  resource_group_name = azurerm_resource_group.shop.name
  location            = azurerm_resource_group.shop.location
  os_type             = "Linux"
  sku_name            = "P1v3"
}
resource "azurerm_linux_web_app" "shop" {
  name                = "app-shop"
  resource_group_name = azurerm_resource_group.shop.name
  location            = azurerm_resource_group.shop.location
  service_plan_id     = azurerm_service_plan.shop.id
  https_only          = false
  site_config {}
}
resource "azurerm_postgresql_flexible_server" "orders" {
  name                          = "psql-shop"
  resource_group_name           = azurerm_resource_group.shop.name
  location                      = azurerm_resource_group.shop.location
  version                       = "16"
  sku_name                      = "GP_Standard_D2s_v3"
  storage_mb                    = 65536
  administrator_login           = "shop"
  administrator_password        = var.password
  public_network_access_enabled = true
}
variable "password" {}
`,
  },
  kubernetes: {
    name: 'shop.k8s.yaml',
    content: `apiVersion: apps/v1
kind: Deployment
metadata: { name: storefront, labels: { app: storefront } }
spec:
  replicas: 1
  selector: { matchLabels: { app: storefront } }
  template:
    metadata: { labels: { app: storefront } }
    spec:
      containers:
        - name: web
          image: nginx:latest
          securityContext: { privileged: true }
          env: [{ name: DB_HOST, value: orders-db }]
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: orders-db }
spec:
  replicas: 1
  serviceName: orders-db
  selector: { matchLabels: { app: orders-db } }
  template:
    metadata: { labels: { app: orders-db } }
    spec:
      containers:
        - name: postgres
          image: postgres:16
          ports: [{ containerPort: 5432 }]
---
apiVersion: v1
kind: Service
metadata: { name: storefront }
spec: { type: LoadBalancer, selector: { app: storefront }, ports: [{ port: 80 }] }
---
apiVersion: v1
kind: Service
metadata: { name: orders-db }
spec: { selector: { app: orders-db }, ports: [{ port: 5432 }] }
`,
  },
} as const;
