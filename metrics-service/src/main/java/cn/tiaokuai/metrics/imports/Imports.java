package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.metrics.observations.EntryConfig;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes tables out of files, and hands the files back with what was said about each row. */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<ImportRow, UUID> {

    private static final Logger LOG = Logger.getLogger(Imports.class);
    private static final int TOLD = 200;

    private final EntryConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    Imports(EntryConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** Reads a file and takes what fits, or nothing; a 422 problem when nothing can be read. */
    ImportView take(byte[] file, NewImport asked, Intake intake, Post post, Actor by) {
        ImportRow.Format kind = kind(file);
        FileFormat format = format(kind, intake);
        Sheet sheet = read(format, file, intake.mostRows());
        Places places = Places.of(sheet.header(), intake.columns());
        if (!places.missing(intake.needed()).isEmpty()) {
            throw unreadable("缺少列：" + String.join("、", places.missing(intake.needed())));
        }
        ImportRow row = new ImportRow(post, intake.about(), kind, asked);
        List<Told> told = intake.take(sheet.lines(), places, row, post, by);
        row.saved = told.stream().noneMatch(Told::isRefused) || told.stream().anyMatch(Told::isSaved);
        row.rows = told.size();
        told.forEach(each -> count(row, each.outcome()));
        row.annotate(annotated(format, sheet, told));
        row.createdBy = by.username();
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(config.keepImports());
        persist(row);
        return ImportView.of(row, errors(sheet, told), remarks(sheet, told));
    }

    /** The file of an import of the own unit; a 404 problem when there is none, or none any more. */
    HandedBack handedBack(Intake intake, UUID id, Post post) {
        return find("id = ?1 and unit = ?2 and about = ?3", id, post.unit(), intake.about())
                .firstResultOptional()
                .map(row -> new HandedBack(row, format(row.format, intake)))
                .orElseThrow(() -> Problems.notFound("import", id));
    }

    Page<ImportView> list(Intake intake, Post post, LatestFirst after, int limit) {
        List<ImportRow> rows = find(
                        "unit = ?1 and about = ?2 and (createdAt < ?3 or createdAt = ?3 and id < ?4)"
                                + " order by createdAt desc, id desc",
                        post.unit(),
                        intake.about(),
                        after.at(),
                        after.id())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.createdAt, row.id})
                .map(row -> ImportView.of(row, null, null));
    }

    private FileFormat format(ImportRow.Format kind, Intake intake) {
        return switch (kind) {
            case CSV -> new CsvFile();
            case XLSX -> new SpreadsheetFile(config.inflatedBytes());
            case NDJSON -> new JsonLinesFile(json, Titled.fields(intake.columns()));
        };
    }

    private static void count(ImportRow row, Told.Outcome outcome) {
        switch (outcome) {
            case CREATED, FIRST_FITS -> row.created++;
            case CORRECTED, ANOTHER_FITS -> row.corrected++;
            case UNCHANGED -> row.unchanged++;
            case REFUSED -> row.refused++;
        }
    }

    private static byte[] annotated(FileFormat format, Sheet sheet, List<Told> told) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            format.annotate(sheet, told.stream().map(Told::note).toList(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<ImportView.RowError> errors(Sheet sheet, List<Told> told) {
        List<ImportView.RowError> errors = new ArrayList<>();
        for (int i = 0; i < told.size() && errors.size() < TOLD; i++) {
            int row = sheet.lines().get(i).number();
            told.get(i)
                    .faults()
                    .forEach(fault -> errors.add(new ImportView.RowError(row, fault.field(), fault.message())));
        }
        return errors;
    }

    private static List<ImportView.RowRemark> remarks(Sheet sheet, List<Told> told) {
        List<ImportView.RowRemark> remarks = new ArrayList<>();
        for (int i = 0; i < told.size() && remarks.size() < TOLD; i++) {
            int row = sheet.lines().get(i).number();
            told.get(i).remarks().forEach(remark -> remarks.add(new ImportView.RowRemark(row, remark)));
        }
        return remarks;
    }

    private static Sheet read(FileFormat format, byte[] file, int most) {
        try {
            Sheet sheet = format.read(file, most);
            if (sheet.lines().isEmpty()) {
                throw unreadable("没有数据行");
            }
            return sheet;
        } catch (FileFormat.Unreadable e) {
            // Whoever sent it reads in one sentence that it is broken; whoever is asked for help wants to know where.
            LOG.infof(e, "a file could not be read: %s", e.getMessage());
            throw unreadable(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By its first bytes: what a file is called, or sent as, may be wrong. */
    private static ImportRow.Format kind(byte[] file) {
        if (file.length > 3 && file[0] == 'P' && file[1] == 'K') {
            return ImportRow.Format.XLSX;
        }
        for (byte first : file) {
            if (!Character.isWhitespace(first)) {
                return first == '{' ? ImportRow.Format.NDJSON : ImportRow.Format.CSV;
            }
        }
        throw unreadable("文件是空的");
    }

    private static RuntimeException unreadable(String why) {
        return Problems.of(422, "unreadable-file", why, Map.of());
    }
}
