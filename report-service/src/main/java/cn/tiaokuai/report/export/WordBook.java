package cn.tiaokuai.report.export;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.export.model.Layout;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.relationships.Namespaces;
import org.docx4j.relationships.Relationship;
import org.docx4j.relationships.Relationships;
import org.docx4j.wml.SectPr;

/**
 * Many documents as one Word file, written while it goes: cover, table of contents, a new page for each chapter. Pages, fonts and
 * levels are those of a single document, made by the same classes. Holds one chapter at a time, however many there are; pictures
 * are fetched once more, one by one, when all chapters are written, since a zip takes one file after the other.
 */
public final class WordBook implements AutoCloseable {

    private static final String TEXT = "word/document.xml";
    private static final String RELATIONSHIPS = "word/_rels/document.xml.rels";
    private static final Layout.Facts NOTHING_ELSE = new Layout.Facts(null, null, null);

    private final ZipOutputStream zip;
    private final WordprocessingMLPackage frame;
    private final SectPr pages;
    private final WordStream text;
    private final WordBody body;
    private final Kept pictures = new Kept();
    private int chapter;

    /**
     * Begins the file.
     *
     * @param contents the chapters, in order
     * @throws IOException when it cannot be written
     */
    public WordBook(OutputStream out, WordFront.Cover cover, List<WordFront.Entry> contents) throws IOException {
        zip = new ZipOutputStream(out);
        try {
            frame = WordFile.empty();
            frame.getContentTypeManager().addDefaultContentType("png", "image/png");
            frame.getContentTypeManager().addDefaultContentType("jpeg", "image/jpeg");
            pages = WordPage.numberedFromOne(frame);
            if (!WordFront.isNumbered(contents)) {
                WordPage.updateFieldsOnOpening(frame);
            }
            SteadyZip.copyBut(frame, zip, TEXT, RELATIONSHIPS);
        } catch (Docx4JException e) {
            throw new IOException("no frame for a book", e);
        }
        zip.putNextEntry(SteadyZip.entry(TEXT));
        text = new WordStream(zip);
        body = new WordBody(text::add, new WordPictures(pictures), 1);
        WordFront.write(cover, contents, text::add);
    }

    /** Writes the next chapter. */
    public void chapter(Content content, Pictures from) {
        chapter++;
        text.add(WordBody.title(content.title(), WordFront.CHAPTER_STYLE)
                .onNewPage()
                .withNext()
                .marked(WordFront.anchor(chapter), chapter)
                .done());
        text.add(Line.ofText().done());
        body.write(Layout.of(content, NOTHING_ELSE), from);
    }

    /** Completes the file. */
    @Override
    public void close() throws IOException {
        text.end(pages);
        zip.closeEntry();
        for (var picture : pictures.names.entrySet()) {
            byte[] bytes = pictures.from
                    .get(picture.getKey())
                    .find(picture.getKey())
                    .orElseThrow(() -> new IOException("a picture went away: " + picture.getKey()))
                    .bytes();
            SteadyZip.add(zip, "word/" + picture.getValue(), new ByteArrayInputStream(bytes), SteadyZip.ALWAYS);
        }
        zip.putNextEntry(SteadyZip.entry(RELATIONSHIPS));
        relationships();
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void relationships() throws IOException {
        var part = frame.getMainDocumentPart().getRelationshipsPart();
        Relationships all = part.getRelationships();
        pictures.names.forEach((digest, name) -> {
            Relationship picture = new Relationship();
            picture.setId(Kept.id(digest));
            picture.setType(Namespaces.IMAGE);
            picture.setTarget(name);
            all.getRelationship().add(picture);
        });
        try {
            part.marshal(new SteadyZip.Open(zip));
        } catch (JAXBException e) {
            throw new IOException("no relationships of a book", e);
        }
    }

    /** Which pictures the text shows, and where they are found again: one that several reports show is stored once. */
    private static final class Kept implements WordPictures.Store {

        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<String, Pictures> from = new LinkedHashMap<>();

        static String id(String digest) {
            return "p" + digest;
        }

        @Override
        public String keep(String digest, Pictures.Picture picture, Pictures source) {
            String ending = picture.mediaType().equals("image/png") ? ".png" : ".jpeg";
            names.computeIfAbsent(digest, unknown -> "media/image" + (names.size() + 1) + ending);
            from.putIfAbsent(digest, source);
            return id(digest);
        }
    }
}
