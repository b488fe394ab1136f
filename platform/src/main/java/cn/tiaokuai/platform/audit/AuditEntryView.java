package cn.tiaokuai.platform.audit;

import cn.tiaokuai.platform.tables.CsvTable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * An entry of the audit.
 *
 * @param id its place in the chain of its unit
 * @param unit code of the unit of the post
 * @param roles by which the caller was let in, or those of the post that was refused; none in entries of older releases
 * @param client program that the caller worked with; null in entries of older releases
 * @param address that the request came from
 * @param outcome CHANGED or DENIED
 * @param action what was done, or the method of the request that was refused
 * @param kind of thing; {@code path} for a refusal
 * @param object identity of the thing, or the path that was asked for
 * @param before digest of the content before, null where there was none
 * @param after digest of the content after, null where none was left
 * @param hash of the entry
 */
public record AuditEntryView(
        long id,
        Instant at,
        String unit,
        String user,
        List<String> roles,
        String client,
        String address,
        String outcome,
        String action,
        String kind,
        String object,
        String before,
        String after,
        String hash) {

    static final CsvTable TABLE = new CsvTable(List.of(
            "编号", "时间", "单位代码", "用户名", "角色", "客户端", "来源地址", "结果", "操作", "对象类型", "对象", "操作前摘要", "操作后摘要", "前一条散列", "散列"));

    static AuditEntryView of(StoredEntry stored) {
        AuditEntry entry = stored.entry();
        return new AuditEntryView(
                stored.id(),
                entry.at(),
                entry.unit(),
                entry.username(),
                entry.roles() == null ? List.of() : List.of(entry.roles().split(",", -1)),
                entry.client(),
                entry.sourceAddress(),
                entry.outcome(),
                entry.action(),
                entry.kind(),
                entry.subject(),
                entry.beforeDigest(),
                entry.afterDigest(),
                stored.hash());
    }

    static Stream<?> cells(StoredEntry stored) {
        AuditEntry entry = stored.entry();
        return Stream.of(
                stored.id(),
                entry.at(),
                entry.unit(),
                entry.username(),
                entry.roles(),
                entry.client(),
                entry.sourceAddress(),
                entry.outcome(),
                entry.action(),
                entry.kind(),
                entry.subject(),
                entry.beforeDigest(),
                entry.afterDigest(),
                stored.previousHash(),
                stored.hash());
    }
}
