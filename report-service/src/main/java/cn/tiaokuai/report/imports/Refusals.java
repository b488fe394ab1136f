package cn.tiaokuai.report.imports;

import cn.tiaokuai.platform.problems.Problems;
import java.util.Map;

/** Why a file cannot be imported; each reason has its own type, and a person learns what to do. */
final class Refusals {

    private Refusals() {}

    static RuntimeException broken(String detail) {
        return of("broken-file", detail);
    }

    static RuntimeException encrypted() {
        return of("encrypted-file", "文件设有打开密码，请在 Word 或 WPS 中取消密码后再导入");
    }

    static RuntimeException oldWord() {
        return of("old-word-file", "这是旧版 Word 文档（.doc、.wps），请另存为 .docx 后再导入");
    }

    static RuntimeException macros() {
        return of("macro-file", "文件含有宏，请另存为不含宏的 .docx 后再导入");
    }

    static RuntimeException unsafe(String detail) {
        return of("unsafe-archive", detail);
    }

    static RuntimeException inflated() {
        return of("inflated-file", "文件解压后的大小远超正常文稿，未作处理");
    }

    static RuntimeException notWord() {
        return of("not-word-file", "文件是压缩包或其他办公文档，不是 Word 文档（.docx）");
    }

    private static RuntimeException of(String type, String detail) {
        return Problems.of(422, type, detail, Map.of("field", "file"));
    }
}
