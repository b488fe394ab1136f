package cn.tiaokuai.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** A database of review-service with many cases that wait, made by its superuser. */
final class OpenCases {

    private OpenCases() {}

    /** As many cases as said of the sample's transport bureau, each waiting for the bureau's reviewer. */
    static void waiting(Connection maker, int cases) throws SQLException {
        BenchDatabase.run(maker, """
                with added as (
                    insert into subject
                    select gen_random_uuid(), '370102JT', '37.3701.370102.370102JT', '37JT.3701JT.370102JT', 1, 0
                    from generate_series(1, %d) returning *
                ), opened as (
                    insert into review_case (id, unit_code, unit_path, line_path, parties, subject_id, submission, revision, digest,
                        title, kind, year, addressee, submitted_by, submitted_by_name, submitted_at, shown_at, state, opened_at)
                    select gen_random_uuid(), unit_code, unit_path, line_path, array[unit_code, '370102'], id, 1, 1, repeat('a', 64),
                        '交通运输局2025年工作总结', 'ANNUAL', 2025, '370102', 'drafter.370102jt', '周明远', now(), '/api/reports/' || id,
                        'OPEN', now() from added returning *
                )
                insert into case_step (id, case_id, ordinal, step_unit, role, due_days, state, opened_at, due)
                select gen_random_uuid(), id, 1, unit_code, 'reviewer', 3, 'OPEN', opened_at, opened_at + interval '3 days' from opened
                """.formatted(cases));
        BenchDatabase.run(maker, "vacuum analyze");
    }

    /** Every case of a bureau waits for the bureau's own reviewer; as many more are decided. Bureaus are B0, B1 and so on below X1. */
    static void make(Connection maker, int cases, int bureaus) throws SQLException {
        long start = System.nanoTime();
        BenchDatabase.run(maker, """
                insert into subject
                select gen_random_uuid(), 'B' || i %% %2$d, '37.C1.X1.B' || i %% %2$d, 'B' || i %% %2$d, 1, 0
                from generate_series(1, 2 * %1$d) i
                """.formatted(cases, bureaus));
        BenchDatabase.run(maker, """
                insert into review_case (id, unit_code, unit_path, line_path, parties, subject_id, submission, revision, digest,
                    title, kind, year, addressee, submitted_by, submitted_by_name, submitted_at, shown_at, state,
                    opened_at, closed_at)
                select gen_random_uuid(), unit_code, unit_path, line_path, array[unit_code, 'X1'], id, 1, 1, repeat('a', 64),
                    '交通运输局2025年工作总结', 'ANNUAL', 2025, 'X1', 'drafter', '周明远', now(), '/api/reports/' || id,
                    case when n <= %1$d then 'OPEN' else 'APPROVED' end,
                    timestamp '2026-01-01' + n * interval '10 seconds', case when n > %1$d then now() end
                from (select *, row_number() over () n from subject where unit_path like '37.C1.X1.%%') s
                """.formatted(cases));
        BenchDatabase.run(maker, """
                insert into case_step (id, case_id, ordinal, step_unit, role, due_days, state, opened_at, due, decided_at)
                select gen_random_uuid(), id, o, case o when 1 then unit_code else 'X1' end, 'reviewer', 3,
                    case when state = 'APPROVED' then 'APPROVED' when o = 1 then 'OPEN' else 'WAITING' end,
                    opened_at, opened_at + interval '3 days', closed_at
                from review_case cross join generate_series(1, 2) o where addressee = 'X1'
                """);
        BenchDatabase.run(maker, """
                insert into decision (id, step_id, case_id, ordinal, step_unit, role, decision, digest, decided_by, decided_by_name,
                    decided_at)
                select gen_random_uuid(), s.id, s.case_id, ordinal, step_unit, role, 'APPROVED', repeat('a', 64), 'reviewer', '沈知行',
                    s.opened_at
                from case_step s join review_case c on c.id = s.case_id where s.state = 'APPROVED' and c.addressee = 'X1'
                """);
        BenchDatabase.run(maker, "vacuum analyze");
        System.out.printf("%,d open and as many decided cases in %.0f s%n", cases, (System.nanoTime() - start) / 1e9);
    }
}
