import type { Rule } from '../rule.ts';
import { administratorPolicyAttached } from './administrator-policy-attached.ts';
import { allPortsOpen } from './all-ports-open.ts';
import { apiAuthorisation } from './api-authorisation.ts';
import { balancerInvalidHeaders } from './balancer-invalid-headers.ts';
import { balancerTlsVersion } from './balancer-tls-version.ts';
import { brokerTlsAndIdentity } from './broker-tls-and-identity.ts';
import { cacheGuardedInTransit } from './cache-guarded-in-transit.ts';
import { cdnOriginAccessControl } from './cdn-origin-access-control.ts';
import { cdnTls } from './cdn-tls.ts';
import { cdnTlsVersion } from './cdn-tls-version.ts';
import { clusterEndpointOpen } from './cluster-endpoint-open.ts';
import { clusterNetworkPolicy } from './cluster-network-policy.ts';
import { clusterPrivate } from './cluster-private.ts';
import { clusterSecretsEncrypted } from './cluster-secrets-encrypted.ts';
import { containerCapabilities } from './container-capabilities.ts';
import { containerEscalationOrRoot } from './container-escalation-or-root.ts';
import { containerFileSystemReadOnly } from './container-file-system-read-only.ts';
import { containerHostNamespaces } from './container-host-namespaces.ts';
import { containerPrivileged } from './container-privileged.ts';
import { containerServicePublic } from './container-service-public.ts';
import { containerSocketOrHostPort } from './container-socket-or-host-port.ts';
import { credentialsInSettings } from './credentials-in-settings.ts';
import { dataInPublicSubnet } from './data-in-public-subnet.ts';
import { databaseAuditing } from './database-auditing.ts';
import { databaseEncrypted } from './database-encrypted.ts';
import { databaseIdentityAuthentication } from './database-identity-authentication.ts';
import { databasePortOpen } from './database-port-open.ts';
import { databasePublic } from './database-public.ts';
import { databaseTls } from './database-tls.ts';
import { datasetPublic } from './dataset-public.ts';
import { defaultFirewallAdmits } from './default-firewall-admits.ts';
import { diskEncrypted } from './disk-encrypted.ts';
import { documentDatabaseOpen } from './document-database-open.ts';
import { entryWithoutWaf } from './entry-without-waf.ts';
import { fileSystemEncrypted } from './file-system-encrypted.ts';
import { functionOpenToEveryone } from './function-open-to-everyone.ts';
import { grantOfBasicRole } from './grant-of-basic-role.ts';
import { grantOfImpersonation } from './grant-of-impersonation.ts';
import { httpOpen } from './http-open.ts';
import { internetToData } from './internet-to-data.ts';
import { keyPolicyOpen } from './key-policy-open.ts';
import { keyRotation } from './key-rotation.ts';
import { listenerTls } from './listener-tls.ts';
import { machineBroadIdentity } from './machine-broad-identity.ts';
import { machineIdentity } from './machine-identity.ts';
import { machinePasswordLogin } from './machine-password-login.ts';
import { machinePublicAddress } from './machine-public-address.ts';
import { machineSecureBoot } from './machine-secure-boot.ts';
import { machineSerialOrForwarding } from './machine-serial-or-forwarding.ts';
import { messagesEncrypted } from './messages-encrypted.ts';
import { metadataTokenRequired } from './metadata-token-required.ts';
import { networkFilterAdmitsEverything } from './network-filter-admits-everything.ts';
import { objectStoreAccessLogs } from './object-store-access-logs.ts';
import { objectStoreAllNetworks } from './object-store-all-networks.ts';
import { objectStoreBlocksPublic } from './object-store-blocks-public.ts';
import { objectStorePublic } from './object-store-public.ts';
import { objectStoreTls } from './object-store-tls.ts';
import { objectStoreUniformAccess } from './object-store-uniform-access.ts';
import { plainTextBetweenTiers } from './plain-text-between-tiers.ts';
import { policyAllowsEscalation } from './policy-allows-escalation.ts';
import { policyAttachedToUser } from './policy-attached-to-user.ts';
import { policyGrantsAdministrator } from './policy-grants-administrator.ts';
import { providerCredentialsInFile } from './provider-credentials-in-file.ts';
import { queuePolicyOpen } from './queue-policy-open.ts';
import { rdpOpen } from './rdp-open.ts';
import { registryAdminOrPublic } from './registry-admin-or-public.ts';
import { registryTagsAndScanning } from './registry-tags-and-scanning.ts';
import { roleAssumableByAnyone } from './role-assumable-by-anyone.ts';
import { roleWithWildcards } from './role-with-wildcards.ts';
import { searchEncrypted } from './search-encrypted.ts';
import { secretInFile } from './secret-in-file.ts';
import { secretRotation } from './secret-rotation.ts';
import { secretsInEnvironment } from './secrets-in-environment.ts';
import { serviceTokenMounted } from './service-token-mounted.ts';
import { sshOpen } from './ssh-open.ts';
import { storeEncrypted } from './store-encrypted.ts';
import { subnetPublicAddresses } from './subnet-public-addresses.ts';
import { udpOpen } from './udp-open.ts';
import { vaultOpen } from './vault-open.ts';
import { vaultPurgeProtection } from './vault-purge-protection.ts';
import { warehouseEncrypted } from './warehouse-encrypted.ts';
import { warehouseOrBrokerPublic } from './warehouse-or-broker-public.ts';
import { webAppIdentity } from './web-app-identity.ts';
import { webAppOpenDoors } from './web-app-open-doors.ts';
import { webAppTls } from './web-app-tls.ts';
import { zoneDnssec } from './zone-dnssec.ts';

/** All rules of the security pillar. */
export const securityRules: readonly Rule[] = [
  policyGrantsAdministrator,
  administratorPolicyAttached,
  policyAllowsEscalation,
  roleAssumableByAnyone,
  policyAttachedToUser,
  providerCredentialsInFile,
  credentialsInSettings,
  databaseEncrypted,
  storeEncrypted,
  cacheGuardedInTransit,
  diskEncrypted,
  fileSystemEncrypted,
  messagesEncrypted,
  searchEncrypted,
  warehouseEncrypted,
  objectStorePublic,
  objectStoreBlocksPublic,
  objectStoreUniformAccess,
  objectStoreAccessLogs,
  objectStoreTls,
  objectStoreAllNetworks,
  sshOpen,
  rdpOpen,
  allPortsOpen,
  httpOpen,
  udpOpen,
  databasePortOpen,
  networkFilterAdmitsEverything,
  defaultFirewallAdmits,
  subnetPublicAddresses,
  machinePublicAddress,
  metadataTokenRequired,
  machineIdentity,
  machinePasswordLogin,
  machineBroadIdentity,
  machineSecureBoot,
  machineSerialOrForwarding,
  databaseTls,
  databaseIdentityAuthentication,
  databaseAuditing,
  documentDatabaseOpen,
  listenerTls,
  balancerTlsVersion,
  balancerInvalidHeaders,
  cdnTls,
  cdnTlsVersion,
  cdnOriginAccessControl,
  apiAuthorisation,
  functionOpenToEveryone,
  keyRotation,
  keyPolicyOpen,
  queuePolicyOpen,
  secretInFile,
  secretRotation,
  vaultPurgeProtection,
  vaultOpen,
  clusterEndpointOpen,
  clusterPrivate,
  clusterSecretsEncrypted,
  clusterNetworkPolicy,
  containerServicePublic,
  containerPrivileged,
  containerFileSystemReadOnly,
  registryTagsAndScanning,
  registryAdminOrPublic,
  webAppTls,
  webAppOpenDoors,
  webAppIdentity,
  brokerTlsAndIdentity,
  datasetPublic,
  grantOfBasicRole,
  grantOfImpersonation,
  zoneDnssec,
  containerHostNamespaces,
  containerEscalationOrRoot,
  containerCapabilities,
  containerSocketOrHostPort,
  secretsInEnvironment,
  serviceTokenMounted,
  roleWithWildcards,
  internetToData,
  databasePublic,
  warehouseOrBrokerPublic,
  entryWithoutWaf,
  dataInPublicSubnet,
  plainTextBetweenTiers,
];
