package cn.tiaokuai.metrics;

import cn.tiaokuai.platform.audit.AuditResource;
import jakarta.ws.rs.Path;

/** The audit of this service. */
@Path("/api/metrics/audit")
public class MetricsAudit extends AuditResource {}
