/** A shop on Google Cloud in three tiers, with the faults that people make: Terraform for tests. */
export const googleShop = `terraform {
  required_providers {
    google = { source = "hashicorp/google" }
  }
}

provider "google" {
  project = "shop-prod"
  region  = "europe-west1"
}

resource "google_compute_network" "main" {
  name                    = "shop"
  auto_create_subnetworks = false
}

resource "google_compute_subnetwork" "web" {
  name          = "web"
  network       = google_compute_network.main.id
  ip_cidr_range = "10.0.1.0/24"
  region        = "europe-west1"
}

resource "google_compute_subnetwork" "data" {
  name                     = "data"
  network                  = google_compute_network.main.id
  ip_cidr_range            = "10.0.2.0/24"
  private_ip_google_access = true
  log_config {
    flow_sampling = 0.5
  }
}

resource "google_compute_firewall" "ssh" {
  name          = "allow-ssh"
  network       = google_compute_network.main.name
  target_tags   = ["bastion"]
  source_ranges = ["0.0.0.0/0"]
  allow {
    protocol = "tcp"
    ports    = ["22", "3389"]
  }
}

resource "google_compute_firewall" "health" {
  name          = "allow-health"
  network       = google_compute_network.main.name
  target_tags   = ["web"]
  source_ranges = ["130.211.0.0/22", "35.191.0.0/16"]
  allow {
    protocol = "tcp"
    ports    = ["8080"]
  }
}

resource "google_compute_firewall" "open" {
  name    = "allow-everything"
  network = google_compute_network.main.name
  allow { protocol = "all" }
  source_tags = ["bastion"]
}

resource "google_compute_router" "main" {
  name    = "router"
  network = google_compute_network.main.id
}

resource "google_compute_router_nat" "main" {
  name                               = "nat"
  router                             = google_compute_router.main.name
  nat_ip_allocate_option             = "AUTO_ONLY"
  source_subnetwork_ip_ranges_to_nat = "ALL_SUBNETWORKS_ALL_IP_RANGES"
}

resource "google_compute_instance" "bastion" {
  name         = "bastion"
  machine_type = "n1-standard-1"
  zone         = "europe-west1-b"
  tags         = ["bastion"]
  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
      size  = 20
      type  = "pd-ssd"
    }
  }
  network_interface {
    subnetwork = google_compute_subnetwork.web.id
    access_config {}
  }
  metadata = {
    serial-port-enable = "TRUE"
  }
  service_account {
    scopes = ["cloud-platform"]
  }
}

resource "google_service_account" "app" {
  account_id = "app"
}

resource "google_compute_instance_template" "web" {
  name_prefix  = "web-"
  machine_type = "e2-standard-2"
  tags         = ["web"]
  disk {
    source_image = "debian-cloud/debian-12"
    disk_size_gb = 20
    boot         = true
  }
  network_interface {
    subnetwork = google_compute_subnetwork.web.id
  }
  metadata_startup_script = "docker run -e DB=\${google_sql_database_instance.db.private_ip_address} -e CACHE=\${google_redis_instance.cache.host} shop"
  service_account {
    email  = google_service_account.app.email
    scopes = ["cloud-platform"]
  }
}

resource "google_compute_region_instance_group_manager" "web" {
  name               = "web"
  base_instance_name = "web"
  region             = "europe-west1"
  target_size        = 3
  version {
    instance_template = google_compute_instance_template.web.id
  }
  named_port {
    name = "http"
    port = 8080
  }
}

resource "google_compute_health_check" "web" {
  name = "web"
  http_health_check { port = 8080 }
}

resource "google_compute_backend_service" "web" {
  name          = "web"
  protocol      = "HTTP"
  health_checks = [google_compute_health_check.web.id]
  backend {
    group = google_compute_region_instance_group_manager.web.instance_group
  }
}

resource "google_compute_backend_bucket" "static" {
  name        = "static"
  bucket_name = google_storage_bucket.assets.name
  enable_cdn  = true
}

resource "google_compute_url_map" "web" {
  name            = "web"
  default_service = google_compute_backend_service.web.id
  host_rule {
    hosts        = ["*"]
    path_matcher = "all"
  }
  path_matcher {
    name            = "all"
    default_service = google_compute_backend_service.web.id
    path_rule {
      paths   = ["/static/*"]
      service = google_compute_backend_bucket.static.id
    }
    path_rule {
      paths   = ["/api/*"]
      service = google_compute_backend_service.api.id
    }
  }
}

resource "google_compute_backend_service" "api" {
  name                  = "api"
  load_balancing_scheme = "EXTERNAL_MANAGED"
  security_policy       = google_compute_security_policy.edge.id
  backend { group = google_compute_region_network_endpoint_group.api.id }
}

resource "google_compute_security_policy" "edge" { name = "edge" }

resource "google_compute_region_network_endpoint_group" "api" {
  name                  = "api"
  region                = "europe-west1"
  network_endpoint_type = "SERVERLESS"
  cloud_run { service = google_cloud_run_v2_service.api.name }
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"
  template {
    service_account = google_service_account.app.email
    containers {
      image = "europe-docker.pkg.dev/shop/api:latest"
      env {
        name  = "DB"
        value = google_sql_database_instance.db.connection_name
      }
    }
    vpc_access { connector = google_vpc_access_connector.c.id }
  }
}

resource "google_vpc_access_connector" "c" {
  name    = "c"
  network = google_compute_network.main.name
  ip_cidr_range = "10.8.0.0/28"
}

resource "google_cloud_run_v2_service_iam_member" "public" {
  name     = google_cloud_run_v2_service.api.name
  location = "europe-west1"
  role     = "roles/run.invoker"
  member   = "allUsers"
}

resource "google_compute_target_http_proxy" "web" {
  name    = "web"
  url_map = google_compute_url_map.web.id
}

resource "google_compute_target_https_proxy" "web" {
  name             = "web"
  url_map          = google_compute_url_map.web.id
  ssl_certificates = [google_compute_managed_ssl_certificate.web.id]
}

resource "google_compute_managed_ssl_certificate" "web" {
  name = "web"
  managed { domains = ["shop.example.com"] }
}

resource "google_compute_global_address" "web" { name = "web" }

resource "google_compute_global_forwarding_rule" "http" {
  name       = "http"
  target     = google_compute_target_http_proxy.web.id
  ip_address = google_compute_global_address.web.address
  port_range = "80"
}

resource "google_compute_global_forwarding_rule" "https" {
  name       = "https"
  target     = google_compute_target_https_proxy.web.id
  ip_address = google_compute_global_address.web.address
  port_range = "443"
}

resource "google_compute_global_address" "private" {
  name          = "google-services"
  purpose       = "VPC_PEERING"
  address_type  = "INTERNAL"
  prefix_length = 16
  network       = google_compute_network.main.id
}

resource "google_service_networking_connection" "private" {
  network                 = google_compute_network.main.id
  service                 = "servicenetworking.googleapis.com"
  reserved_peering_ranges = [google_compute_global_address.private.name]
}

resource "google_sql_database_instance" "db" {
  name             = "shop"
  database_version = "POSTGRES_15"
  region           = "europe-west1"
  settings {
    tier = "db-custom-2-7680"
    ip_configuration {
      ipv4_enabled    = true
      private_network = google_compute_network.main.id
      authorized_networks {
        name  = "all"
        value = "0.0.0.0/0"
      }
    }
  }
}

resource "google_sql_user" "app" {
  name     = "app"
  instance = google_sql_database_instance.db.name
  password = "hunter2hunter2"
}

resource "google_redis_instance" "cache" {
  name               = "cache"
  memory_size_gb     = 5
  region             = "europe-west1"
  authorized_network = google_compute_network.main.id
}

resource "google_storage_bucket" "assets" {
  name     = "shop-assets"
  location = "EU"
}

resource "google_storage_bucket_iam_member" "public" {
  bucket = google_storage_bucket.assets.name
  role   = "roles/storage.objectViewer"
  member = "allUsers"
}

resource "google_storage_bucket_iam_member" "app" {
  bucket = google_storage_bucket.uploads.name
  role   = "roles/storage.objectAdmin"
  member = "serviceAccount:\${google_service_account.app.email}"
}

resource "google_storage_bucket" "uploads" {
  name                        = "shop-uploads"
  location                    = "europe-west1"
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
  versioning { enabled = true }
}

resource "google_kms_key_ring" "ring" {
  name     = "ring"
  location = "europe-west1"
}

resource "google_kms_crypto_key" "key" {
  name     = "key"
  key_ring = google_kms_key_ring.ring.id
}

resource "google_container_cluster" "jobs" {
  name               = "jobs"
  location           = "europe-west1"
  network            = google_compute_network.main.name
  subnetwork         = google_compute_subnetwork.data.name
  enable_legacy_abac = true
  initial_node_count = 1
}

resource "google_container_node_pool" "jobs" {
  cluster    = google_container_cluster.jobs.name
  location   = "europe-west1"
  node_count = 1
  management {
    auto_repair = false
  }
}

resource "google_project_iam_member" "editor" {
  project = "shop-prod"
  role    = "roles/editor"
  member  = "user:jane@example.com"
}

resource "google_project_iam_binding" "token" {
  project = "shop-prod"
  role    = "roles/iam.serviceAccountTokenCreator"
  members = ["group:devs@example.com"]
}

resource "google_dns_managed_zone" "main" {
  name     = "main"
  dns_name = "shop.example.com."
}

resource "google_dns_record_set" "web" {
  name         = "shop.example.com."
  type         = "A"
  managed_zone = google_dns_managed_zone.main.name
  rrdatas      = [google_compute_global_address.web.address]
}

resource "google_pubsub_topic" "orders" { name = "orders" }

resource "google_pubsub_subscription" "orders" {
  name  = "orders"
  topic = google_pubsub_topic.orders.name
}

resource "google_cloudfunctions_function" "mailer" {
  name        = "mailer"
  runtime     = "nodejs10"
  entry_point = "run"
  event_trigger {
    event_type = "google.pubsub.topic.publish"
    resource   = google_pubsub_topic.orders.name
  }
  environment_variables = {
    API_KEY = "9f8a7b6c5d4e3f2a1b0c"
  }
}

resource "google_cloudfunctions_function_iam_member" "all" {
  cloud_function = google_cloudfunctions_function.mailer.name
  role           = "roles/cloudfunctions.invoker"
  member         = "allUsers"
}

resource "google_bigquery_dataset" "sales" {
  dataset_id = "sales"
  access {
    role          = "READER"
    special_group = "allAuthenticatedUsers"
  }
}
`;
