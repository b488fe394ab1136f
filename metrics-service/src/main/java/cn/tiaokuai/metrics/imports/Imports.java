package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.metrics.observations.Entering;
import cn.tiaokuai.metrics.observations.Entering.Outcome;
import cn.tiaokuai.metrics.observations.Entry;
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
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Takes values out of files, and hands the files back with what was said about each row. */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<ImportRow, UUID> {

    private static final Logger LOG = Logger.getLogger(Imports.class);
    private static final int TOLD = 200;

    private final Entering entering;
    private final EntryConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    Imports(Entering entering, EntryConfig config, ObjectMapper json, Clock clock) {
        this.entering = entering;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** Reads a file and takes what fits, or nothing; a 422 problem when nothing can be read. */
    ImportView take(byte[] file, String name, Entering.Mode mode, Post post, Actor by) {
        ImportRow.Format kind = kind(file);
        FileFormat format = format(kind);
        Sheet sheet = read(format, file);
        Map<Column, Integer> places = Column.places(sheet.header());
        if (!Column.missing(places).isEmpty()) {
            throw unreadable("缺少列：" + String.join("、", Column.missing(places)));
        }
        ImportRow row = new ImportRow(UUID.randomUUID(), post, name, kind, mode);
        List<Column.Read> read =
                sheet.lines().stream().map(line -> Column.read(line, places)).toList();
        List<Entering.Result> results = enter(read, row, post, by);
        row.saved = Entering.isSaved(results);
        row.rows = results.size();
        count(row, results);
        row.annotate(annotated(format, sheet, results));
        row.createdBy = by.username();
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(config.keepImports());
        persist(row);
        return ImportView.of(row, errors(sheet, results));
    }

    /** The import of the own unit; a 404 problem when there is none, or none any more. */
    ImportRow own(UUID id, Post post) {
        return find("id = ?1 and unit = ?2", id, post.unit())
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("import", id));
    }

    Page<ImportView> list(Post post, LatestFirst after, int limit) {
        List<ImportRow> rows = find(
                        "unit = ?1 and (createdAt < ?2 or createdAt = ?2 and id < ?3) order by createdAt desc, id desc",
                        post.unit(),
                        after.at(),
                        after.id())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.createdAt, row.id}).map(row -> ImportView.of(row, null));
    }

    FileFormat format(ImportRow.Format kind) {
        return switch (kind) {
            case CSV -> new CsvFile();
            case XLSX -> new SpreadsheetFile(config.inflatedBytes());
            case NDJSON -> new JsonLinesFile(json);
        };
    }

    /** Rows that cannot be read are refused with the others; with all or nothing they keep the others out, too. */
    private List<Entering.Result> enter(List<Column.Read> read, ImportRow row, Post post, Actor by) {
        List<Entry> entries = read.stream()
                .map(each -> each.faults().isEmpty() ? each.entry() : unreadable(each.entry()))
                .toList();
        List<Entering.Result> results =
                entering.enter(new Entering.Batch(row.id, entries, "导入：" + row.fileName, row.mode), post, by);
        List<Entering.Result> all = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            List<Entering.Fault> faults = read.get(i).faults();
            all.add(faults.isEmpty() ? results.get(i) : new Entering.Result(Outcome.REFUSED, null, faults, List.of()));
        }
        return all;
    }

    /** An entry that is certainly refused, in the place of one that could be read by half. */
    private static Entry unreadable(Entry entry) {
        return new Entry(null, entry.period(), null, null, null, null, null, null);
    }

    private static void count(ImportRow row, List<Entering.Result> results) {
        for (Entering.Result result : results) {
            switch (result.outcome()) {
                case CREATED -> row.created++;
                case CORRECTED -> row.corrected++;
                case UNCHANGED -> row.unchanged++;
                case REFUSED -> row.refused++;
                case FITS -> {
                    if (result.row() == null) {
                        row.created++;
                    } else {
                        row.corrected++;
                    }
                }
            }
        }
    }

    private static byte[] annotated(FileFormat format, Sheet sheet, List<Entering.Result> results) {
        List<Sheet.Note> notes = results.stream().map(Imports::note).toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            format.annotate(sheet, notes, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Sheet.Note note(Entering.Result result) {
        String outcome =
                switch (result.outcome()) {
                    case CREATED -> "新增";
                    case CORRECTED -> "更正";
                    case UNCHANGED -> "未变";
                    case FITS -> "正确，未保存";
                    case REFUSED -> "有误";
                };
        String faults = result.faults().stream()
                .map(fault -> fault.field() + "：" + fault.message())
                .collect(Collectors.joining("；"));
        return new Sheet.Note(
                outcome,
                faults.isEmpty() ? String.join("；", result.remarks()) : faults,
                result.outcome() == Outcome.REFUSED);
    }

    private static List<ImportView.RowError> errors(Sheet sheet, List<Entering.Result> results) {
        List<ImportView.RowError> errors = new ArrayList<>();
        for (int i = 0; i < results.size() && errors.size() < TOLD; i++) {
            for (Entering.Fault fault : results.get(i).faults()) {
                errors.add(new ImportView.RowError(sheet.lines().get(i).number(), fault.field(), fault.message()));
            }
        }
        return errors;
    }

    private Sheet read(FileFormat format, byte[] file) {
        try {
            Sheet sheet = format.read(file, config.importRows());
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
