// What the first page of most communities shows, and what every other widget needs, in one file: fewer bytes, one request.
import '../base/juyi-community.ts';
import '../proposals/juyi-proposals/juyi-proposals.ts';
