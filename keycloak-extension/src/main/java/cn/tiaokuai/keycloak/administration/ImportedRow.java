package cn.tiaokuai.keycloak.administration;

import java.util.List;

/** How rows of one kind are taken over. */
interface ImportedRow {

    /** Of the kind, as paths name it. */
    String name();

    /** Columns that have to be there. */
    List<String> heads();

    /**
     * Makes what the row says, unless it is there already.
     *
     * @throws Refusal with the reason for the row
     */
    Outcome take(CsvRows table, List<String> row);

    /**
     * What became of a row.
     *
     * @param line of the file, the heads being the first
     * @param key user name or code; missing for a fault
     * @param temporaryPassword of a new account
     * @param fault why the row cannot be taken
     */
    record Outcome(int line, String key, boolean created, String temporaryPassword, String fault) {

        static Outcome created(String key, String temporaryPassword) {
            return new Outcome(0, key, true, temporaryPassword, null);
        }

        static Outcome known(String key) {
            return new Outcome(0, key, false, null, null);
        }

        static Outcome fault(int line, String reason) {
            return new Outcome(line, null, false, null, reason);
        }

        Outcome at(int line) {
            return new Outcome(line, key, created, temporaryPassword, fault);
        }

        /** Of what was not saved no password is told. */
        Outcome untold() {
            return new Outcome(line, key, created, null, fault);
        }

        private boolean is(boolean isNew) {
            return fault == null && created == isNew;
        }

        boolean isNew() {
            return is(true);
        }

        boolean isKnown() {
            return is(false);
        }

        boolean isFault() {
            return fault != null;
        }

        /** For the annotated file. */
        String note() {
            if (isFault()) {
                return "错误：" + fault;
            }
            String outcome = created ? "新建" : "已存在，未改动";
            return temporaryPassword == null ? outcome : outcome + "，临时口令 " + temporaryPassword;
        }
    }
}
