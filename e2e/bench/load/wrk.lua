-- What was done in all, as one line for load.mjs; whatever did not go as it should counts as failed.
done = function(all)
  local wrong = all.errors
  local failed = wrong.connect + wrong.read + wrong.write + wrong.status + wrong.timeout
  io.write(string.format('{"requests":%d,"bytes":%d,"seconds":%.3f,"failed":%d}\n', all.requests, all.bytes, all.duration / 1e6, failed))
end
