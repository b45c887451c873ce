package hemeroteca.web;

/** The places that the masthead leads to. The one that the reader is in is marked. */
enum Place {

	NEWEST, DAYS, IMPORT, ELSEWHERE

}
