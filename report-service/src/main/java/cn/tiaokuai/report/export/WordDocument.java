package cn.tiaokuai.report.export;

import cn.tiaokuai.report.export.model.OfficialDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.exceptions.InvalidFormatException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.BinaryPartAbstractImage;
import org.docx4j.openpackaging.parts.WordprocessingML.ImageJpegPart;
import org.docx4j.openpackaging.parts.WordprocessingML.ImagePngPart;
import org.docx4j.wml.Body;

/** A document as a Word file by GB/T 9704-2012. */
final class WordDocument {

    private WordDocument() {}

    static WordprocessingMLPackage of(OfficialDocument document, Pictures pictures) throws Docx4JException {
        WordprocessingMLPackage word = WordFile.empty();
        Body body = word.getMainDocumentPart().getJaxbElement().getBody();
        body.setSectPr(WordPage.numbered(word));
        List<Object> content = body.getContent();
        if (document.redHead() != null) {
            content.addAll(WordHead.head(document.redHead()));
        }
        content.add(WordBody.title(document.title(), "Title").done());
        content.add(Line.ofText().done());
        new WordBody(content::add, new WordPictures(new Parts(word)), 0).write(document, pictures);
        if (document.redHead() != null) {
            content.add(WordHead.imprint(document.redHead()));
            // What floats belongs to the paragraph below it.
            content.add(Line.ofText().exactly(20).done());
        }
        return word;
    }

    /** Pictures as parts of a file that is in memory. */
    private static final class Parts implements WordPictures.Store {

        private final WordprocessingMLPackage word;
        private final Map<String, String> relationships = new HashMap<>();

        Parts(WordprocessingMLPackage word) {
            this.word = word;
        }

        @Override
        public String keep(String digest, Pictures.Picture picture, Pictures from) {
            return relationships.computeIfAbsent(digest, unknown -> part(picture));
        }

        private String part(Pictures.Picture picture) {
            String name = "/word/media/image" + (relationships.size() + 1);
            try {
                BinaryPartAbstractImage part = picture.mediaType().equals("image/png")
                        ? new ImagePngPart(new PartName(name + ".png"))
                        : new ImageJpegPart(new PartName(name + ".jpeg"));
                part.setBinaryData(picture.bytes());
                return word.getMainDocumentPart().addTargetPart(part).getId();
            } catch (InvalidFormatException e) {
                throw new IllegalStateException("the name of a part that we made: " + name, e);
            }
        }
    }
}
