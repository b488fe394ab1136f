package cn.tiaokuai.report.export;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jboss.logging.Logger;

/**
 * On which page each chapter of a book begins. Only a layout knows: LibreOffice lays the book out once, and the PDF that it makes of
 * it has the chapters as its outermost bookmarks.
 */
@ApplicationScoped
public class PageNumbers {

    private static final Logger LOG = Logger.getLogger(PageNumbers.class);

    private final LibreOffice office;

    protected PageNumbers(LibreOffice office) {
        this.office = office;
    }

    /** Whether anything here can lay a book out. */
    public boolean canBeTold() {
        return office.isInstalled();
    }

    /**
     * Lays a book out.
     *
     * @param book the Word file; the PDF is made beside it
     * @param chapters how many it has
     * @param timeout after which it is given up
     * @param alive called every few seconds meanwhile; what it throws ends the work
     * @return a page for each chapter, counted from 1 at the first; empty when no layout came about
     */
    public Optional<List<Integer>> of(Path book, int chapters, Duration timeout, Runnable alive) {
        try (PDDocument pages = Loader.loadPDF(office.pdf(book, timeout, alive).toFile())) {
            List<Integer> found = of(pages);
            if (found.size() != chapters) {
                LOG.warnf("a book of %d chapters was laid out with %d bookmarks", chapters, found.size());
                return Optional.empty();
            }
            return Optional.of(found);
        } catch (HttpProblem e) {
            LOG.warnf("no page numbers of a book of %d chapters: %s", chapters, e.getDetail());
            return Optional.empty();
        } catch (NoPdf | IOException e) {
            // A book that cannot be laid out here is a book all the same; its reader's program fills the numbers in.
            LOG.warnf(e, "no page numbers of a book of %d chapters", chapters);
            return Optional.empty();
        }
    }

    private static List<Integer> of(PDDocument pdf) throws IOException {
        Map<COSDictionary, Integer> numbers = new HashMap<>();
        for (PDPage page : pdf.getPages()) {
            numbers.put(page.getCOSObject(), numbers.size());
        }
        List<Integer> found = new ArrayList<>();
        PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            for (PDOutlineItem chapter : outline.children()) {
                PDPage page = chapter.findDestinationPage(pdf);
                found.add(page == null ? 0 : numbers.getOrDefault(page.getCOSObject(), 0));
            }
        }
        int first = found.isEmpty() ? 0 : found.getFirst();
        return found.stream().map(page -> page - first + 1).toList();
    }
}
