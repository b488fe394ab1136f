package cn.tiaokuai.review.vacancies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A stage that nobody filled; written once. */
@Entity(name = "Vacancy")
@Table(name = "vacancy")
@Immutable
class VacancyRow {

    @Id
    UUID id;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String[] told;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "route_name")
    String routeName;

    Integer ordinal;

    @Enumerated(EnumType.STRING)
    Vacancies.What what;

    String reason;
    Instant at;
}
