package cn.tiaokuai.report.export;

/** What a report can be exported as. */
enum Format {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    HTML("text/html;charset=UTF-8"),
    MD("text/markdown;charset=UTF-8"),
    JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** As in the name of a file. */
    String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
