import type { Service } from '../service.ts';
import { kubernetesCertificate } from './certificate.ts';
import { kubernetesClusterSettings, kubernetesNamespaceSettings } from './cluster-settings.ts';
import { kubernetesConfigMap } from './config-map.ts';
import { kubernetesCronJob } from './cron-job.ts';
import { kubernetesDaemonSet } from './daemon-set.ts';
import { kubernetesDeployment } from './deployment.ts';
import { kubernetesExternalSecret } from './external-secret.ts';
import { kubernetesGateway } from './gateway.ts';
import { kubernetesHorizontalPodAutoscaler } from './horizontal-pod-autoscaler.ts';
import { kubernetesRoute } from './http-route.ts';
import { kubernetesIngress } from './ingress.ts';
import { kubernetesIngressRoute } from './ingress-route.ts';
import { kubernetesJob } from './job.ts';
import { kubernetesNamespace } from './namespace.ts';
import { kubernetesNetworkPolicy } from './network-policy.ts';
import { kubernetesPersistentVolume } from './persistent-volume.ts';
import { kubernetesPersistentVolumeClaim } from './persistent-volume-claim.ts';
import { kubernetesPod } from './pod.ts';
import { kubernetesPrometheusRule } from './prometheus-rule.ts';
import { kubernetesReplicaSet } from './replica-set.ts';
import { kubernetesReplicationController } from './replication-controller.ts';
import { kubernetesRole } from './role.ts';
import { kubernetesRoleBinding } from './role-binding.ts';
import { kubernetesRollout } from './rollout.ts';
import { kubernetesScaledObject } from './scaled-object.ts';
import { kubernetesSecret } from './secret.ts';
import { kubernetesService } from './service.ts';
import { kubernetesServiceAccount } from './service-account.ts';
import { kubernetesServiceMonitor } from './service-monitor.ts';
import { kubernetesStatefulSet } from './stateful-set.ts';
import { kubernetesStorageClass } from './storage-class.ts';
import { kubernetesVerticalPodAutoscaler } from './vertical-pod-autoscaler.ts';
import { kubernetesVolumeSnapshot } from './volume-snapshot.ts';

/** Every kind of Kubernetes object that the engine knows. */
export const kubernetesServices: readonly Service[] = [
  kubernetesCertificate,
  kubernetesClusterSettings,
  kubernetesNamespaceSettings,
  kubernetesConfigMap,
  kubernetesCronJob,
  kubernetesDaemonSet,
  kubernetesDeployment,
  kubernetesExternalSecret,
  kubernetesGateway,
  kubernetesHorizontalPodAutoscaler,
  kubernetesRoute,
  kubernetesIngressRoute,
  kubernetesIngress,
  kubernetesJob,
  kubernetesNamespace,
  kubernetesNetworkPolicy,
  kubernetesPersistentVolumeClaim,
  kubernetesPersistentVolume,
  kubernetesPod,
  kubernetesPrometheusRule,
  kubernetesReplicaSet,
  kubernetesReplicationController,
  kubernetesRoleBinding,
  kubernetesRole,
  kubernetesRollout,
  kubernetesScaledObject,
  kubernetesSecret,
  kubernetesServiceAccount,
  kubernetesServiceMonitor,
  kubernetesService,
  kubernetesStatefulSet,
  kubernetesStorageClass,
  kubernetesVerticalPodAutoscaler,
  kubernetesVolumeSnapshot,
];
