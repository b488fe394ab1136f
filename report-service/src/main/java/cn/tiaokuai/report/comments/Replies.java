package cn.tiaokuai.report.comments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers to comments. */
@ApplicationScoped
class Replies implements PanacheRepositoryBase<ReplyRow, UUID> {

    /** Those of some threads, each thread's in order. */
    Map<UUID, List<ReplyRow>> of(List<ThreadRow> threads) {
        List<UUID> ids = threads.stream().map(thread -> thread.id).toList();
        return list("threadId in ?1 order by createdAt, id", ids).stream()
                .collect(Collectors.groupingBy(reply -> reply.threadId));
    }
}
