package cn.tiaokuai.report;

import cn.tiaokuai.platform.audit.AuditResource;
import jakarta.ws.rs.Path;

/** The audit of this service. */
@Path("/api/reports/audit")
public class ReportAudit extends AuditResource {}
