provider "aws" {
  region = "eu-west-1"
}

variable "image" {
  description = "Machine image of the app, made by the nightly build."
  type        = string
}

variable "database_password" {
  type      = string
  sensitive = true
}
