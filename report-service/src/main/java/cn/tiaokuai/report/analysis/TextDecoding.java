package cn.tiaokuai.report.analysis;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text out of bytes: a Word document, or UTF-8 with or without byte-order mark, else GB18030. */
public final class TextDecoding {

    /** The text, or why there is none. */
    public sealed interface Result {}

    public record Decoded(String text) implements Result {}

    public record Refused(String reason) implements Result {}

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextDecoding() {}

    public static Result decode(byte[] bytes) {
        if (DocxText.looksLikeZip(bytes)) {
            return DocxText.of(bytes).<Result>map(Decoded::new).orElseGet(() -> new Refused("不是可读的 Word 文档（.docx）"));
        }
        return decode(bytes, StandardCharsets.UTF_8)
                .or(() -> decode(bytes, GB18030))
                .<Result>map(Decoded::new)
                .orElseGet(() -> new Refused("既不是 UTF-8 也不是 GB18030 编码的文本"));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
