provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_compute_network" "shop" {
  name                    = "shop"
  auto_create_subnetworks = false
}

resource "google_compute_subnetwork" "shop" {
  name          = "shop"
  network       = google_compute_network.shop.id
  ip_cidr_range = "10.10.0.0/20"
  region        = "europe-west1"
}

resource "google_compute_firewall" "ssh" {
  name          = "ssh"
  network       = google_compute_network.shop.id
  source_ranges = ["0.0.0.0/0"]
  target_tags   = ["bastion"]
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_instance" "bastion" {
  name         = "bastion"
  machine_type = "e2-small"
  zone         = "europe-west1-b"
  tags         = ["bastion"]
  boot_disk {
    initialize_params { image = "debian-cloud/debian-12" }
  }
  network_interface {
    subnetwork = google_compute_subnetwork.shop.id
    access_config {}
  }
}

resource "google_sql_database_instance" "shop" {
  name             = "shop"
  database_version = "POSTGRES_16"
  region           = "europe-west1"
  settings {
    tier = "db-custom-2-8192"
    ip_configuration {
      ipv4_enabled    = false
      private_network = google_compute_network.shop.id
    }
  }
}

resource "google_compute_address" "spare" {
  name   = "spare"
  region = "europe-west1"
}

resource "google_storage_bucket" "invoices" {
  name     = "shop-invoices"
  location = "EU"
}
