package cn.tiaokuai.platform.sample;

import cn.tiaokuai.platform.audit.AuditResource;
import jakarta.ws.rs.Path;

@Path("/api/notes/audit")
public class NoteAudit extends AuditResource {}
