package cn.tiaokuai.system;

import java.util.function.Supplier;

/** Goes through the steps of a loop with those who watch it. */
interface Narrator {

    /**
     * Does a step and gives back what came of it.
     *
     * @param who user name of the person who acts
     * @param work does it, and answers what came of it, in a few words
     */
    String step(String who, String what, Supplier<String> work);
}
