% Graphviz was here
digraph activity { rankdir=LR }
