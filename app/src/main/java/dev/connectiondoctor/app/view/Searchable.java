package dev.connectiondoctor.app.view;

/** A page in which something can be found. */
interface Searchable {
    /** Puts the focus where somebody types what is to be found. */
    void find();
}
