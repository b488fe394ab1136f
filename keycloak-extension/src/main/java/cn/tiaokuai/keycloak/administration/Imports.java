package cn.tiaokuai.keycloak.administration;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tiaokuai.keycloak.administration.ImportedRow.Outcome;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

/** Units and people by the file: all rows or none, and with {@code dryRun} none in any case. */
@Consumes({"text/csv", Workbook.TYPE})
public final class Imports {

    private static final String CSV = "text/csv; charset=utf-8";

    private final Exchange exchange;

    Imports(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * What became of a file.
     *
     * @param saved false for a dry run and where a row is at fault: then nothing of the file is kept
     */
    record Imported(boolean saved, long created, long unchanged, long faulty, List<Outcome> rows) {}

    @POST
    @Path("units")
    public Response units(
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("annotated") boolean annotated,
            @HeaderParam("Content-Type") String type,
            byte[] file) {
        return exchange.answer(
                Set.of(Roles.SYSTEM_ADMIN),
                caller ->
                        take(caller, new UnitRow(exchange, new KnownGroups(exchange)), type, file, dryRun, annotated));
    }

    @POST
    @Path("people")
    public Response people(
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("annotated") boolean annotated,
            @HeaderParam("Content-Type") String type,
            byte[] file) {
        return exchange.answer(
                Set.of(Roles.UNIT_ADMIN, Roles.SECURITY_ADMIN),
                caller -> take(
                        caller,
                        new PersonRow(exchange, caller, new KnownGroups(exchange)),
                        type,
                        file,
                        dryRun,
                        annotated));
    }

    private Response take(
            Caller caller, ImportedRow kind, String type, byte[] file, boolean dryRun, boolean annotated) {
        byte[] content = file == null ? new byte[0] : file;
        boolean workbook = type != null && type.startsWith(Workbook.TYPE);
        CsvRows table = workbook ? CsvRows.read(content, kind.heads()) : CsvRows.read(text(content), kind.heads());
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            outcomes.add(outcome(kind, table, i));
        }
        boolean saved = !dryRun && outcomes.stream().noneMatch(Outcome::isFault);
        if (saved) {
            exchange.audit()
                    .changed(
                            caller,
                            OperationType.ACTION,
                            ResourceType.REALM,
                            "imports/" + kind.name(),
                            null,
                            Map.of("rows", outcomes.stream().map(Outcome::key).toList()));
        } else {
            exchange.session().getTransactionManager().setRollbackOnly();
        }
        Imported imported = new Imported(
                saved,
                outcomes.stream().filter(Outcome::isNew).count(),
                outcomes.stream().filter(Outcome::isKnown).count(),
                outcomes.stream().filter(Outcome::isFault).count(),
                outcomes.stream()
                        .map(outcome -> saved ? outcome : outcome.untold())
                        .toList());
        if (!annotated) {
            return Answers.ok(imported);
        }
        List<String> notes = imported.rows().stream().map(Outcome::note).toList();
        return workbook
                ? Response.ok(table.annotatedWorkbook("结果", notes), Workbook.TYPE)
                        .build()
                : Response.ok(table.annotated("结果", notes), CSV).build();
    }

    private static String text(byte[] file) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException other) {
            throw Refusal.of(422, "invalid", "CSV 文件须为 UTF-8 编码；也可另存为 XLSX 再导入");
        }
    }

    /** Rows after a faulty one are looked at, too, so that all faults are told at once. */
    private static Outcome outcome(ImportedRow kind, CsvRows table, int at) {
        int line = at + 2;
        try {
            return kind.take(table, table.rows().get(at)).at(line);
        } catch (Refusal refusal) {
            return Outcome.fault(line, refusal.getMessage());
        }
    }
}
