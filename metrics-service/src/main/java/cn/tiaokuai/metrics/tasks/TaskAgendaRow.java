package cn.tiaokuai.metrics.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "TaskAgenda")
@Table(name = "task_agenda")
class TaskAgendaRow {

    @Id
    @Column(name = "task_id")
    UUID taskId;

    /** Code of the assigner, in whose scope the clock works. */
    @Column(name = "unit_code")
    String unit;

    @Column(name = "next_look")
    Instant nextLook;

    protected TaskAgendaRow() {}

    TaskAgendaRow(TaskRow task, Instant nextLook) {
        this.taskId = task.id;
        this.unit = task.assigner;
        this.nextLook = nextLook;
    }
}
