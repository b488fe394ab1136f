package cn.tiaokuai.report.export.model;

import java.util.List;

/**
 * 公文: a report in the parts that GB/T 9704-2012 gives places to.
 *
 * @param redHead null for a copy without red head
 * @param addressee 主送机关 with its colon; null where there is none
 * @param body headings, paragraphs, tables and pictures, without addressee and signature
 * @param signature 署名 and 成文日期; null for a text that nobody has signed
 * @param attachments each begins on a page of its own
 */
public record OfficialDocument(
        RedHead redHead,
        String title,
        String addressee,
        List<Piece> body,
        Signature signature,
        List<Attachment> attachments) {

    public OfficialDocument {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
    }

    /**
     * 版头 and 版记.
     *
     * @param organ whose document it is
     * @param number 发文字号
     * @param signer 签发人, as upward documents name; null where unknown
     * @param copies 抄送, names of units
     * @param issuedOn 印发日期 as in 2026年4月3日
     */
    public record RedHead(String organ, String number, String signer, List<String> copies, String issuedOn) {

        public RedHead {
            copies = List.copyOf(copies);
        }

        /** 发文机关标志 */
        public String mark() {
            return organ + "文件";
        }
    }

    /**
     * Who signed a document and when.
     *
     * @param organ may be null where the text gives only a date
     */
    public record Signature(String organ, String date) {}

    /**
     * 附件
     *
     * @param label as in 附件1
     */
    public record Attachment(String label, List<Piece> body) {

        public Attachment {
            body = List.copyOf(body);
        }
    }
}
