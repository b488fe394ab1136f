package cn.tiaokuai.metrics.imports;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A file with what was said about each row, in the format that it came in. */
record HandedBack(ImportRow row, FileFormat format) {

    Response response() {
        return Response.ok(row.annotated())
                .type(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + row.id + "." + format.extension() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
