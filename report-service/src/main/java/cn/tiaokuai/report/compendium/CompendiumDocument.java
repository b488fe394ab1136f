package cn.tiaokuai.report.compendium;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a compendium as DOCX while it goes: cover, table of contents, a new page for each chapter, on the page of GB/T 9704-2012.
 * Holds one chapter at a time, however many there are.
 *
 * <p>Page numbers of the table of contents need a layout, which Word makes when it opens the document; until then the entries
 * stand there without them.
 */
public final class CompendiumDocument implements AutoCloseable {

    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml", "content-types.xml",
            "_rels/.rels", "package-rels.xml",
            "word/_rels/document.xml.rels", "document-rels.xml",
            "word/styles.xml", "styles.xml",
            "word/settings.xml", "settings.xml",
            "word/footer-odd.xml", "footer-odd.xml",
            "word/footer-even.xml", "footer-even.xml");

    private final ZipOutputStream zip;
    private final WordMarkup word;
    private final boolean pictures;
    private int chapter;

    /**
     * Begins the document.
     *
     * @param title on the cover
     * @param chapters titles of the chapters, in order
     * @param pictures whether chapters tell where a picture was; it may show what a de-identified text hides
     */
    public CompendiumDocument(OutputStream out, String title, List<String> chapters, boolean pictures)
            throws IOException, XMLStreamException {
        this.zip = new ZipOutputStream(out);
        this.pictures = pictures;
        for (String name : PARTS.keySet().stream().sorted().toList()) {
            zip.putNextEntry(entry(name));
            try (InputStream part = CompendiumDocument.class.getResourceAsStream("docx/" + PARTS.get(name))) {
                part.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.putNextEntry(entry("word/document.xml"));
        word = new WordMarkup(zip);
        word.paragraph("Cover", title);
        word.contents(chapters);
    }

    /** Without the time of day: the same chapters make the same document, whoever writes it. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        return entry;
    }

    /** Writes the next chapter. */
    public void chapter(Content content) throws XMLStreamException {
        word.chapterTitle(++chapter, content.title());
        for (Section section : content.sections()) {
            section(section);
        }
    }

    /** Completes the document. */
    @Override
    public void close() throws IOException, XMLStreamException {
        word.end();
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void section(Section section) throws XMLStreamException {
        List<Block> blocks = section.blocks();
        String style = "Level" + Math.min(3, section.level());
        if (!section.heading().isEmpty()) {
            String heading = (section.number() == null ? "" : section.number()) + section.heading();
            boolean shares = section.runIn() && !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph;
            if (shares && blocks.getFirst() instanceof Block.Paragraph first) {
                word.runIn(style, heading, first.line());
                blocks = blocks.subList(1, blocks.size());
            } else {
                word.paragraph(style, heading);
            }
        }
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> word.paragraph("Body", paragraph.line());
                case Block.Table table -> word.table(table);
                case Block.Image image -> word.paragraph("Body", pictures ? "（图：" + image.alt() + "）" : "（图略）");
            }
        }
    }
}
