package cn.tiaokuai.report.export.model;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.export.model.OfficialDocument.Attachment;
import cn.tiaokuai.report.export.model.OfficialDocument.RedHead;
import cn.tiaokuai.report.export.model.OfficialDocument.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the parts of an official document in a text. What a text has itself (to whom it goes, who signed it) stays as it is
 * written; what it lacks is taken from what the system knows.
 */
public final class Layout {

    private static final Pattern ADDRESSEE = Pattern.compile("[^，。；：:]{2,40}[：:]");
    private static final Pattern DATE = Pattern.compile("[（(]?(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日[）)]?");
    private static final Pattern ATTACHMENT = Pattern.compile("附件[\\d一二三四五六七八九十]{0,2}[：:]?");
    private static final int LONGEST_ORGAN = 40;

    /**
     * What the system knows beside the text.
     *
     * @param addressee name of the unit that the report goes to; null while it goes nowhere
     * @param signature null while nobody has issued it
     * @param redHead null for a copy without
     */
    public record Facts(String addressee, Signature signature, RedHead redHead) {}

    private Layout() {}

    public static OfficialDocument of(Content content, Facts facts) {
        List<Piece> pieces = pieces(content);
        List<Attachment> attachments = attachments(pieces);
        String addressee = addressee(pieces);
        Signature signature = signature(pieces);
        return new OfficialDocument(
                facts.redHead(),
                content.title(),
                addressee != null || facts.addressee() == null ? addressee : facts.addressee() + "：",
                pieces,
                signature == null ? facts.signature() : signature,
                attachments);
    }

    private static List<Piece> pieces(Content content) {
        List<Piece> pieces = new ArrayList<>();
        for (Section section : content.sections()) {
            List<Block> blocks = section.blocks();
            if (!section.heading().isEmpty() || section.number() != null) {
                var heading = new Piece.Heading(section.level(), section.numbering(), words(section));
                if (section.runIn() && !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph first) {
                    pieces.add(new Piece.RunIn(heading, first));
                    blocks = blocks.subList(1, blocks.size());
                } else {
                    pieces.add(heading);
                }
            }
            blocks.stream().map(Layout::piece).filter(Layout::isSeen).forEach(pieces::add);
        }
        return pieces;
    }

    private static String words(Section section) {
        return (section.number() == null ? "" : section.number()) + section.heading();
    }

    private static Piece piece(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> new Piece.Text(paragraph);
            case Block.Table table -> new Piece.Table(table);
            case Block.Image image -> new Piece.Picture(image);
        };
    }

    /** Blank lines are how people space a text; here the page does. */
    private static boolean isSeen(Piece piece) {
        return !(piece instanceof Piece.Text text) || !text.words().isBlank();
    }

    /** Takes everything from the first attachment on out of the pieces. */
    private static List<Attachment> attachments(List<Piece> pieces) {
        List<Attachment> attachments = new ArrayList<>();
        int first = 0;
        while (first < pieces.size() && !isAttachment(pieces.get(first))) {
            first++;
        }
        for (int at = first; at < pieces.size(); ) {
            int end = at + 1;
            while (end < pieces.size() && !isAttachment(pieces.get(end))) {
                end++;
            }
            attachments.add(new Attachment(
                    pieces.get(at).words().replaceAll("[：:]$", ""), new ArrayList<>(pieces.subList(at + 1, end))));
            at = end;
        }
        pieces.subList(first, pieces.size()).clear();
        return attachments;
    }

    private static boolean isAttachment(Piece piece) {
        String words =
                switch (piece) {
                    case Piece.Heading heading -> heading.words();
                    case Piece.Text text -> text.words();
                    case Piece.RunIn runIn -> "";
                    case Piece.Table table -> "";
                    case Piece.Picture picture -> "";
                };
        return ATTACHMENT.matcher(words).matches();
    }

    private static String addressee(List<Piece> pieces) {
        boolean has = !pieces.isEmpty()
                && pieces.getFirst() instanceof Piece.Text text
                && ADDRESSEE.matcher(text.words()).matches();
        return has ? pieces.removeFirst().words() : null;
    }

    private static Signature signature(List<Piece> pieces) {
        boolean dated = !pieces.isEmpty()
                && pieces.getLast() instanceof Piece.Text text
                && DATE.matcher(text.words()).matches();
        if (!dated) {
            return null;
        }
        String date = pieces.removeLast().words();
        boolean signed = pieces.size() > 1
                && pieces.getLast() instanceof Piece.Text text
                && text.words().length() <= LONGEST_ORGAN
                && text.words().chars().noneMatch(c -> "。，；：".indexOf(c) >= 0);
        return new Signature(signed ? pieces.removeLast().words() : null, date);
    }
}
