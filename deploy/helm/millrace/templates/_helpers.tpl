{{- define "millrace.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{/* Labels of everything; `root` is the chart's scope, `component` the service. */}}
{{- define "millrace.labels" -}}
{{ include "millrace.selector" . }}
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{- define "millrace.selector" -}}
app.kubernetes.io/name: millrace
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{/* A variable whose value is a key of the secret; `key` names it in values. */}}
{{- define "millrace.fromSecret" -}}
- name: {{ .variable }}
  valueFrom:
    secretKeyRef:
      name: {{ .root.Values.secret.name }}
      key: {{ .key }}
{{- end }}

{{- define "millrace.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
fsGroup: 1000
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "millrace.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* What every service's process is told. */}}
{{- define "millrace.spine" -}}
{{- $keys := .root.Values.secret.keys -}}
- name: MILLRACE_HOST
  value: 0.0.0.0
- name: MILLRACE_LOG_LEVEL
  value: {{ .root.Values.logLevel | quote }}
- name: MILLRACE_DATABASE_URL
  value: {{ .root.Values.database.url | quote }}
- name: MILLRACE_DATABASE_POOL_SIZE
  value: {{ .root.Values.database.poolSize | quote }}
- name: MILLRACE_KAFKA_BROKERS
  value: {{ join "," .root.Values.kafka.brokers | quote }}
- name: MILLRACE_KAFKA_PARTITIONS
  value: {{ .root.Values.kafka.partitions | quote }}
- name: MILLRACE_KAFKA_PREFIX
  value: {{ .root.Values.kafka.prefix | quote }}
- name: MILLRACE_REDIS_PREFIX
  value: {{ .root.Values.redis.prefix | quote }}
{{ include "millrace.fromSecret" (dict "root" .root "variable" "MILLRACE_REDIS_URL" "key" $keys.redisUrl) }}
{{ include "millrace.fromSecret" (dict "root" .root "variable" "MILLRACE_ROLE_SECRET" "key" $keys.roleSecret) }}
{{ include "millrace.fromSecret" (dict "root" .root "variable" "MILLRACE_IDENTITY_KEY" "key" $keys.identityKey) }}
{{ include "millrace.fromSecret" (dict "root" .root "variable" "MILLRACE_CIPHER_KEYS" "key" $keys.cipherKeys) }}
{{- end }}

{{/* What only this service is told. */}}
{{- define "millrace.own" -}}
{{- $values := .root.Values -}}
{{- if has .component (list "eligibility" "claims" "remittance") }}
- name: MILLRACE_CLEARINGHOUSE_URL
  value: {{ $values.clearinghouseUrl | quote }}
{{- end }}
{{- if has .component (list "claims" "remittance") }}
- name: MILLRACE_COLLECT_MINUTES
  value: {{ $values.collectMinutes | quote }}
{{- end }}
{{- if has .component (list "scheduling" "reporting") }}
- name: MILLRACE_MAIL_FROM
  value: {{ $values.mail.from | quote }}
{{- if $values.mail.smtpUrlKey }}
{{ include "millrace.fromSecret" (dict "root" .root "variable" "MILLRACE_SMTP_URL" "key" $values.mail.smtpUrlKey) }}
{{- end }}
{{- end }}
{{- if eq .component "reporting" }}
- name: MILLRACE_REPORT_RECIPIENTS
  value: {{ join "," $values.reportRecipients | quote }}
{{- end }}
{{- if eq .component "gateway" }}
- name: MILLRACE_PORT
  value: "3000"
- name: MILLRACE_INTERNAL_PORT
  value: "8080"
- name: MILLRACE_WEB_DIR
  value: /app/apps/web/dist
- name: MILLRACE_TRUSTED_PROXIES
  value: {{ join "," $values.gateway.trustedProxies | quote }}
- name: MILLRACE_RATE_LIMIT_PER_MINUTE
  value: {{ $values.gateway.rateLimitPerMinute | quote }}
- name: MILLRACE_SESSION_IDLE_MINUTES
  value: {{ $values.gateway.sessionIdleMinutes | quote }}
{{- range $service, $_ := omit $values.services "gateway" }}
- name: MILLRACE_{{ upper $service }}_URLS
  value: http://{{ $.root.Release.Name }}-{{ $service }}:8080
{{- end }}
{{- else }}
- name: MILLRACE_PORT
  value: "8080"
{{- end }}
{{- end }}
