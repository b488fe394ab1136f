package cn.tiaokuai.review;

import cn.tiaokuai.platform.audit.AuditResource;
import jakarta.ws.rs.Path;

/** The audit of this service. */
@Path("/api/reviews/audit")
public class ReviewAudit extends AuditResource {}
