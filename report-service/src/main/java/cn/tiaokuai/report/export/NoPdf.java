package cn.tiaokuai.report.export;

/** LibreOffice ended without a PDF; what it said is in the log. */
final class NoPdf extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoPdf(int exit) {
        super("LibreOffice ended with " + exit + " and made no PDF");
    }
}
