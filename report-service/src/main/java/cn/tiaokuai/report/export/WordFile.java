package cn.tiaokuai.report.export;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.Document;
import org.docx4j.wml.Styles;

/** What all Word files of this service have: an empty text with the styles. */
final class WordFile {

    private WordFile() {}

    static WordprocessingMLPackage empty() throws Docx4JException {
        WordprocessingMLPackage word = new WordprocessingMLPackage();
        MainDocumentPart main = new MainDocumentPart();
        Document document = Runs.WML.createDocument();
        document.setBody(Runs.WML.createBody());
        main.setJaxbElement(document);
        word.addTargetPart(main);
        try (InputStream file = WordFile.class.getResourceAsStream("styles.xml")) {
            StyleDefinitionsPart part = new StyleDefinitionsPart();
            part.setJaxbElement((Styles) XmlUtils.unmarshal(file));
            main.addTargetPart(part);
        } catch (IOException | JAXBException e) {
            throw new IllegalStateException("styles.xml is part of the program", e);
        }
        return word;
    }
}
